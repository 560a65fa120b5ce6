package jp.machi_id.keycloak.onetimecode;

import java.util.function.UnaryOperator;

/**
 * The names of the tables with their schema: Keycloak's connections have no search path of their
 * own.
 */
record CodeTables(String codes, String counters) {

    /**
     * @param qualify puts the schema before a name
     */
    static CodeTables named(UnaryOperator<String> qualify) {
        return new CodeTables(
                qualify.apply("machi_one_time_code"),
                qualify.apply("machi_one_time_code_counter"));
    }
}
