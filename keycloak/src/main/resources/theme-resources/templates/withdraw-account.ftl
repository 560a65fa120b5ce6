<#-- Plain fallback: the city theme brings a page of the same name. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("withdrawTitle")}
  <#elseif section = "form">
    <form action="${url.loginAction}" method="post">
      <p>${msg("withdrawAccount", email)}</p>
      <p>${msg("withdrawErased")}</p>
      <#if lineLinked><p>${msg(lineFresh?then("withdrawLineEnds", "withdrawLineRemains"))}</p></#if>
      <button type="submit" name="action" value="confirm">${msg("withdrawConfirm")}</button>
      <#if lineFresh && message?has_content && message.type = "error">
        <button type="submit" name="action" value="confirm-without-line">${msg("withdrawConfirmWithoutLine")}</button>
      </#if>
      <button type="submit" name="action" value="cancel">${msg("leavingCancel")}</button>
    </form>
  </#if>
</@layout.registrationLayout>
