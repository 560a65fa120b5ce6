<#ftl output_format="plainText">
${msg("accountExistsMail")}
<#if portalUrl?has_content>
${portalUrl}
</#if>

${msg("accountExistsMailIgnore")}
