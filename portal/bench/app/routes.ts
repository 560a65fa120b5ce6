import { route, type RouteConfig } from "@react-router/dev/routes";

export default [route("home", "empty.tsx")] satisfies RouteConfig;
