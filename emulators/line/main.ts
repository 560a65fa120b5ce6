import { configTypes, readConfig, run } from "@machi-id/runtime";
import { environmentPrefix, runEmulator } from "../shared/process.ts";
import { startLineEmulator } from "./index.ts";

run(async () => {
  const config = readConfig(environmentPrefix, {
    PORT: configTypes.port,
    DATA_DIR: configTypes.text,
    CHANNEL_ID: configTypes.text,
    CHANNEL_SECRET: configTypes.text.min(32, "must have at least 32 characters, as LINE's have"),
    MESSAGING_CHANNEL_ID: configTypes.text.optional(),
    MESSAGING_CHANNEL_SECRET: configTypes.text
      .min(32, "must have at least 32 characters")
      .optional(),
    REDIRECT_URIS: configTypes.list.refine(
      (urls) => urls.length > 0 && urls.every((url) => URL.canParse(url)),
      "must be callback URLs, separated by commas",
    ),
    CHANNEL_NAME: configTypes.text.optional(),
  });
  const { MESSAGING_CHANNEL_ID: messagingId, MESSAGING_CHANNEL_SECRET: messagingSecret } = config;
  await runEmulator("line", () =>
    startLineEmulator({
      port: config.PORT,
      dataDir: config.DATA_DIR,
      channelId: config.CHANNEL_ID,
      channelSecret: config.CHANNEL_SECRET,
      ...(messagingId && messagingSecret
        ? { messaging: { channelId: messagingId, channelSecret: messagingSecret } }
        : {}),
      callbackUrls: config.REDIRECT_URIS,
      ...(config.CHANNEL_NAME === undefined ? {} : { channelName: config.CHANNEL_NAME }),
    }),
  );
});
