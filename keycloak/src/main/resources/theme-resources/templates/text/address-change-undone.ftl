<#ftl output_format="plainText">
${msg("addressChangeUndoneIntro")}

${msg("addressChangeUndoneNext")}

${msg("addressChangeUndoneUnknown")}
