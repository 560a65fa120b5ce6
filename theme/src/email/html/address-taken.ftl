<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.heading msg("addressTakenHeading")/>
  <@layout.p>${msg("addressTakenIntro")}</@layout.p>
  <@layout.p>${msg("addressTakenOwn")}</@layout.p>
  <@layout.p>${msg("addressTakenUnknown")}</@layout.p>
</@layout.emailLayout>
