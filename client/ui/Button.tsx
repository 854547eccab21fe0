import type { ComponentPropsWithRef } from 'react';
import styles from './Button.module.css';
import { classNames } from './classNames.ts';

interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'disabled'> {
  /** `accent` is for Submit alone. */
  readonly look?: 'plain' | 'accent' | 'quiet' | 'danger';
  /** Why it cannot be pressed now. It stays focusable, so that the reason can be heard. */
  readonly unavailable?: string | null;
}

export function Button({ look = 'plain', unavailable = null, className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...(unavailable === null ? {} : { 'aria-disabled': true, title: unavailable })}
      className={classNames(styles.button, styles[look], className)}
      onClick={unavailable === null ? onClick : undefined}
    />
  );
}
