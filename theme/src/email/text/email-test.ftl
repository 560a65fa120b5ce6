<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("emailTestHeading")}

${msg("emailTestIntro")}
</@layout.emailLayout>
