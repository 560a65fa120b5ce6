import { index, layout, route, type RouteConfig } from "@react-router/dev/routes";

/** Each step of a journey is a folder of `routes/`. */
export default [
  layout("frame.tsx", [
    index("routes/landing/route.tsx"),
    route("language", "routes/language/route.tsx"),
    route("documents/:code", "routes/documents.code/route.tsx"),

    route("auth/login", "routes/auth.login/route.tsx"),
    route("auth/register", "routes/auth.register/route.tsx"),
    route("auth/callback", "routes/auth.callback/route.tsx"),
    route("auth/action", "routes/auth.action/route.tsx"),
    route("auth/logout", "routes/auth.logout/route.tsx"),
    route("auth/signed-out", "routes/auth.signed-out/route.tsx"),
    route("auth/backchannel-logout", "routes/auth.backchannel-logout/route.ts"),

    route("welcome", "routes/welcome/route.tsx"),
    route("home", "routes/home/route.tsx"),
    route("settings", "routes/settings/route.tsx"),
    route("settings/basic", "routes/settings.basic/route.tsx"),
    route("settings/district", "routes/settings.district/route.tsx"),
    route("settings/interests", "routes/settings.interests/route.tsx"),
    route("settings/consents", "routes/settings.consents/route.tsx"),
    route("settings/delivery", "routes/settings.delivery/route.tsx"),
    route("settings/data-flow", "routes/settings.data-flow/route.tsx"),
    route("settings/account", "routes/settings.account/route.tsx"),
    route("settings/security", "routes/settings.security/route.tsx"),
    route("settings/line", "routes/settings.line/route.tsx"),
    route("settings/withdrawal", "routes/settings.withdrawal/route.tsx"),

    route("*", "routes/not-found/route.tsx"),
  ]),
] satisfies RouteConfig;
