<#ftl output_format="plainText">
${msg("counterCodeIssuedIntro")}

${msg("counterCodeIssuedUnknown")}
