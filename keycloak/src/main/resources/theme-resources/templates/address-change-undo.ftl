<#-- Plain fallback: the city theme brings a page of the same name. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("addressUndoTitle")}
  <#elseif section = "form">
    <p>${msg("addressUndo." + state)}</p>
    <#if state == "ask">
      <form action="${undoUrl}" method="post">
        <input type="hidden" name="token" value="${token}">
        <button type="submit">${msg("addressUndoSubmit")}</button>
      </form>
    <#elseif portalUrl?has_content>
      <p><a href="${portalUrl}">${portalUrl}</a></p>
    </#if>
  </#if>
</@layout.registrationLayout>
