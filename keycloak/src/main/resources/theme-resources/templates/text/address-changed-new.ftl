<#ftl output_format="plainText">
${msg("addressChangedNewIntro")}

${msg("addressChangedNewUnknown")}
