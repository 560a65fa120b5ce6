package jp.machi_id.keycloak.audit;

import java.time.Instant;

/**
 * Seals the lines of a range of numbers. The range begins where the one before it ends, and numbers
 * within it that have no line never had one: their transactions were rolled back.
 *
 * @param no 1, 2, 3 …
 * @param sealedAt when
 * @param firstId the range's first number
 * @param lastId the range's last number; below {@code firstId} when there was nothing to seal
 * @param count how many lines
 * @param lines each line's number and the beginning of its authentication code, in order of numbers:
 *     {@code 17:AbCdEfGhIjKl 19:…}
 * @param previous authentication code of the seal before, empty for the first
 */
record Seal(
        long no,
        Instant sealedAt,
        long firstId,
        long lastId,
        int count,
        String lines,
        String previous) {}
