<#-- Plain fallback: the city theme brings a page of the same name. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("linkLineTitle")}
  <#elseif section = "form">
    <form action="${url.loginAction}" method="post">
      <p>${msg("linkLineAccount", email)}</p>
      <button type="submit" name="action" value="confirm">${msg("linkLineConfirm")}</button>
      <button type="submit" name="action" value="cancel">${msg("leavingCancel")}</button>
    </form>
  </#if>
</@layout.registrationLayout>
