<#-- Plain fallback: the city theme brings a page of the same name. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("cardStepUpTitle")}
  <#elseif section = "form">
    <form action="${url.loginAction}" method="post">
      <p>${msg("cardStepUpText")}</p>
      <#if !cardLinked><p>${msg("cardStepUpLinks", email)}</p></#if>
      <button type="submit" name="action" value="continue">${msg("cardStepUpContinue")}</button>
      <button type="submit" name="action" value="cancel">${msg("cardCancel")}</button>
    </form>
  </#if>
</@layout.registrationLayout>
