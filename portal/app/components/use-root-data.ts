import { useRouteLoaderData } from "react-router";
import type { loader } from "../root.tsx";

/** What the root route loaded; undefined where even that failed. */
export const useRootData = () => useRouteLoaderData<typeof loader>("root");
