package jp.machi_id.keycloak.onetimecode;

import java.util.concurrent.atomic.AtomicInteger;

/** Challenges for tests; each call of {@link #next()} is another authentication session. */
final class Challenges {

    private final AtomicInteger sessions = new AtomicInteger();
    private final CodePurpose purpose;
    private String address = "hanako@example.jp";
    private String citizenId;
    private String source = "192.0.2.10";
    private boolean decoy;

    private Challenges(CodePurpose purpose) {
        this.purpose = purpose;
    }

    static Challenges registering() {
        return new Challenges(CodePurpose.REGISTER);
    }

    static Challenges signingIn(String citizenId) {
        Challenges challenges = new Challenges(CodePurpose.SIGN_IN);
        challenges.citizenId = citizenId;
        return challenges;
    }

    Challenges address(String value) {
        address = value;
        return this;
    }

    Challenges source(String value) {
        source = value;
        return this;
    }

    Challenges decoy() {
        decoy = true;
        return this;
    }

    CodeChallenge next() {
        String session = "session-" + sessions.incrementAndGet();
        return new CodeChallenge("realm", session, purpose, address, citizenId, source, decoy);
    }
}
