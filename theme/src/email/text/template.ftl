<#ftl output_format="plainText">
<#-- The plain-text frame, with the same words as the other. -->
<#macro emailLayout>
${properties.cityName!} ${properties.cityService!}

<#nested>

----------------------------------------
${msg("mailNoReply")}

${msg("mailContact")}
${properties.cityName!} ${properties.cityContact!}
${msg("mailPhone", properties.cityPhone!, properties.cityHours!)}
${properties.citySite!}
</#macro>
