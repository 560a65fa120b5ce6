import { Outlet } from "react-router";
import { ErrorPage } from "./components/error-page.tsx";
import { useFocusOnNavigation } from "./components/use-focus-on-navigation.ts";

/**
 * Around every page. What goes wrong in one is shown here rather than at the root: React Router leaves
 * out the data of the route that shows an error, and the root's is the frame's menu and names.
 */
export default function Frame() {
  useFocusOnNavigation();
  return <Outlet />;
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return <ErrorPage error={error} />;
}
