<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.heading msg("addressChangeUndoneHeading")/>
  <@layout.p>${msg("addressChangeUndoneIntro")}</@layout.p>
  <@layout.p>${msg("addressChangeUndoneNext")}</@layout.p>
  <@layout.p>${msg("addressChangeUndoneUnknown")}</@layout.p>
</@layout.emailLayout>
