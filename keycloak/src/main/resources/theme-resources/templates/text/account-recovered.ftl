<#ftl output_format="plainText">
${msg("accountRecoveredIntro")}

${msg("accountRecoveredRemoved")}

${msg("accountRecoveredUnknown")}
