<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.heading msg("emailTestHeading")/>
  <@layout.p>${msg("emailTestIntro")}</@layout.p>
</@layout.emailLayout>
