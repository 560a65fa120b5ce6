<#ftl output_format="plainText">
${msg("addressTakenIntro")}

${msg("addressTakenOwn")}

${msg("addressTakenUnknown")}
