<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("emailVerificationHeading")}

${msg("emailVerificationCodeIntro")}

    ${code}

${msg("mailIgnore")}
</@layout.emailLayout>
