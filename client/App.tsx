import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { AuthoringPage } from './pages/authoring/AuthoringPage.tsx';
import { NotFoundPage } from './pages/notFound/NotFoundPage.tsx';
import { ProblemPage } from './pages/problem/ProblemPage.tsx';
import { ProblemListPage } from './pages/problemList/ProblemListPage.tsx';
import { useClient } from './state/clientContext.ts';
import { PageNotice } from './ui/PageNotice.tsx';

const ASK_AGAIN_MS = 3000;

/** Gets the browser its identity, connects the live events, and shows the page of the address. */
export function App() {
  const { queries, live } = useClient();
  const session = useQuery({
    ...queries.session,
    refetchInterval: ({ state }) => (state.error ? ASK_AGAIN_MS : false),
  });
  const lastEventId = session.data?.lastEventId;
  useEffect(() => {
    if (lastEventId !== undefined) live.start(lastEventId);
  }, [live, lastEventId]);

  if (session.error) return <PageNotice error={session.error} onRetry={() => void session.refetch()} />;
  if (!session.data) return <PageNotice loading="Opening Dryrun" />;
  return (
    <Switch>
      <Route path="/" component={ProblemListPage} />
      <Route path="/problems/:slug">{({ slug }) => <ProblemPage key={slug} slug={slug} />}</Route>
      <Route path="/authoring" component={AuthoringPage} />
      <Route component={NotFoundPage} />
    </Switch>
  );
}
