package jp.machi_id.keycloak.limits;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import jp.machi_id.keycloak.tables.SqlTransactions;

/** The counters in PostgreSQL. */
final class SqlCounterStore implements CounterStore {

    private final SqlTransactions transactions;

    SqlCounterStore(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T inTransaction(Function<CounterTransaction, T> work) {
        return inSql(work::apply);
    }

    @Override
    public List<Kept> ownedBy(Collection<String> owners) {
        return inSql(counters -> counters.ownedBy(owners));
    }

    @Override
    public int dropOwnedBy(Collection<String> owners) {
        return inSql(counters -> counters.dropOwnedBy(owners));
    }

    @Override
    public int purge(Instant now) {
        return inSql(counters -> counters.purge(now));
    }

    private <T> T inSql(Function<SqlCounters, T> work) {
        return transactions.run(
                (connection, qualify) -> work.apply(new SqlCounters(connection, qualify)));
    }
}
