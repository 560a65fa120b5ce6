package jp.machi_id.keycloak.consent;

import java.util.List;

/** Purposes as the realm tool writes them: one required whose text has moved on, one optional. */
final class TestPurposes {

    static final String JSON =
            """
            [{"code": "terms", "version": "2026-10-01", "still_valid": ["2026-04-01"],
              "required": true,
              "name": {"ja": "利用規約", "ja-XE": "やくそく", "en": "Terms of Use"},
              "summary": {"ja": "お約束です。", "en": "What we agree on."},
              "document_url": "https://portal.example.jp/documents/terms"},
             {"code": "news", "version": "2026-10-01", "still_valid": [], "required": false,
              "name": {"ja": "お知らせ"}, "summary": {"ja": "お届けします。"},
              "document_url": null}]
            """;

    static final List<Purpose> LIST = Purposes.read(JSON);
    static final Purpose TERMS = LIST.get(0);
    static final Purpose NEWS = LIST.get(1);

    private TestPurposes() {}
}
