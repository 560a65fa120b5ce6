<#-- Plain fallback: the city theme brings a page of the same name. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("securityAlarmTitle")}
  <#elseif section = "form">
    <#if raised>
      <p>${msg("securityAlarmRaised")}</p>
      <p><a href="${resetUrl}">${msg("securityAlarmReset")}</a></p>
      <p>${msg("securityAlarmCounter")}</p>
    <#else>
      <form action="${url.loginAction}" method="post">
        <p>${msg("securityAlarmEffect")}</p>
        <button type="submit">${msg("securityAlarmConfirm")}</button>
      </form>
    </#if>
  </#if>
</@layout.registrationLayout>
