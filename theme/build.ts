import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";

/**
 * Builds `dist_keycloak/machi-id-theme.jar`: the pages with Vite, then the theme around them with
 * keycloakify, which packs it with Maven.
 */
const require = createRequire(import.meta.url);

/** Where a package's command is, whoever hoisted the package. */
function command(packageName: string, path: string): string {
  return join(dirname(require.resolve(`${packageName}/package.json`)), path);
}

const env = {
  ...process.env,
  // keycloakify hands npm's settings on in one variable, which a bundle of certificates bursts.
  npm_config_cafile: "/dev/null",
  // Maven's plug-ins stay in Maven's own repository; keycloakify's is lost with node_modules.
  KEYCLOAKIFY_USE_DEFAULT_MAVEN_REPO: "true",
  // The commands that these commands start run on the same Node.
  PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
};

for (const args of [
  [command("vite", "bin/vite.js"), "build", "--logLevel", "warn"],
  [command("keycloakify", "bin/main.js"), "build"],
]) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: import.meta.dirname,
    stdio: "inherit",
    env,
  });
  if (status !== 0) process.exit(status ?? 1);
}

// An entry that keycloakify writes for projects without one of their own.
rmSync(join(import.meta.dirname, "src/kc.gen.tsx"), { force: true });
