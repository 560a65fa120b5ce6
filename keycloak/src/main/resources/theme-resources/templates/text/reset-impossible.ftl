<#ftl output_format="plainText">
${msg("resetImpossibleIntro")}

${msg("resetImpossibleReason." + reason)}

${msg("resetImpossibleUnknown")}
