<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.heading msg("accountWithdrawnHeading")/>
  <@layout.p>${msg("accountWithdrawnIntro")}</@layout.p>
  <@layout.p>${msg("accountWithdrawnData")}</@layout.p>
<#if lineRemains!false>
  <@layout.p>${msg("accountWithdrawnLineRemains")}</@layout.p>
</#if>
  <@layout.p>${msg("accountWithdrawnAgain")}</@layout.p>
  <@layout.p>${msg("accountWithdrawnUnknown")}</@layout.p>
</@layout.emailLayout>
