<#-- Plain fallback: the city theme brings a page of the same name. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("lineRetryTitle")}
  <#elseif section = "form">
    <#if retryUrl?has_content>
      <p>${msg("lineRetryText")}</p>
      <p><a href="${retryUrl}">${msg("lineRetry")}</a></p>
      <p><a href="${otherWayUrl}">${msg("lineRetryOtherWay")}</a></p>
    <#else>
      <p>${msg("lineRetryStartAgain")}</p>
    </#if>
  </#if>
</@layout.registrationLayout>
