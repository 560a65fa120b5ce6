<#-- Plain fallback: the city theme brings a page of the same name. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("resetDoneTitle")}
  <#elseif section = "form">
    <p>${msg("resetDoneText")}</p>
    <#if recovered><p>${msg("resetDoneRecovered")}</p></#if>
    <p><a href="${signInUrl}">${msg("resetDoneSignIn")}</a></p>
  </#if>
</@layout.registrationLayout>
