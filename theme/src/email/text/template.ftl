<#ftl output_format="plainText">
<#-- The plain-text frame, with the same words as the other. -->
<#macro emailLayout>
${msg("city.name")} ${msg("city.service")}

<#nested>

----------------------------------------
${msg("mailNoReply")}

${msg("mailContact")}
${msg("city.name")} ${msg("city.contact")}
${msg("mailPhone", properties.cityPhone!, msg("city.hours"))}
${properties.citySite!}
</#macro>

<#-- When it happened, in the city's time and the reader's form. -->
<#function timeOf event>
  <#setting time_zone="Asia/Tokyo">
  <#setting locale=locale.language>
  <#return event.date?datetime?string(msg("eventTimeForm"))>
</#function>
