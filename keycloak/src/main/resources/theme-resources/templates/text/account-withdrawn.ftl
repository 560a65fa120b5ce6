<#ftl output_format="plainText">
${msg("accountWithdrawnMail")}
<#if lineRemains>

${msg("accountWithdrawnLineRemains")}
</#if>

${msg("accountWithdrawnMailWarning")}
