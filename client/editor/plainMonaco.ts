/*
 * The core, and the features that a plain text area has. What is not imported does not exist: options alone would leave
 * Ctrl+Space, F1 and Ctrl+G alive. No language and no worker is loaded.
 */
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/wordOperations/register';
import 'monaco-editor/features/codicon/register';

export { editor, Range } from 'monaco-editor/editor';
