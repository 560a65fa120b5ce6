package jp.machi_id.keycloak.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;

/** Holds {@code docs/audit-events.md} and the code against each other, both ways. */
@DisplayName("OP-5: the document of audit events")
class AuditDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/audit-events.md");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path CHANGELOG =
            Path.of("src/main/resources", AuditTables.CHANGELOG);

    private static final Pattern FIRST_CELL = Pattern.compile("^\\| `([^`]+)` .*");
    private static final Pattern DETAIL = Pattern.compile("\\.detail\\(\\s*([^,]+?)\\s*,");
    private static final Pattern RESOURCE = Pattern.compile("\\.resource\\(\\s*([^)]+?)\\s*\\)");
    private static final Pattern AUTH_EVENT = Pattern.compile("EventType\\.([A-Z_]+)");

    @Test
    @DisplayName("has every event of Keycloak, whether this realm emits it or not")
    void events() throws IOException {
        Set<String> known =
                Arrays.stream(EventType.values())
                        .map(EventType::name)
                        .filter(name -> !name.endsWith("_ERROR"))
                        .collect(Collectors.toCollection(TreeSet::new));
        known.add(AuditRetention.EVENT);

        Set<String> documented = new TreeSet<>(section("Events"));
        documented.addAll(section("Events that do not occur"));
        assertThat(documented).isEqualTo(known);
        assertThat(section("Events"))
                .doesNotContainAnyElementsOf(section("Events that do not occur"));
    }

    @Test
    @DisplayName("calls no event one that does not occur which our own code causes")
    void ownEventsOccur() throws IOException {
        for (Source source : sources()) {
            // Who listens to an event does not cause it.
            if (source.text().contains("implements EventListenerProvider")) {
                continue;
            }
            for (String type : found(AUTH_EVENT, source.text())) {
                assertThat(section("Events")).as(source.path().toString()).contains(type);
            }
        }
    }

    @Test
    @DisplayName("has every operation and every resource of the Admin API, our own too")
    void administration() throws IOException {
        assertThat(section("Administration"))
                .isEqualTo(
                        Arrays.stream(OperationType.values())
                                .map(operation -> "ADMIN_" + operation)
                                .collect(Collectors.toCollection(TreeSet::new)));
        Set<String> known =
                Arrays.stream(ResourceType.values())
                        .map(ResourceType::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        for (Source source : sources()) {
            for (String resource : found(RESOURCE, source.text())) {
                String value = value(resource, source);
                if (value != null) {
                    known.add(value);
                }
            }
        }
        assertThat(section("Resources")).isEqualTo(known);
    }

    @Test
    @DisplayName("has every act")
    void acts() throws IOException {
        assertThat(section("Acts"))
                .isEqualTo(
                        Arrays.stream(Act.values())
                                .map(Act::id)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    @DisplayName("has every detail that is kept")
    void keptDetails() throws IOException {
        assertThat(section("Details"))
                .isEqualTo(
                        Arrays.stream(AuditDetail.values())
                                .map(AuditDetail::key)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    @DisplayName("says of every detail that our code gives whether it is kept or dropped")
    void ownDetails() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Source source : sources()) {
            for (String detail : found(DETAIL, source.text())) {
                String key = value(detail, source);
                assertThat(key).as("%s: %s", source.path(), detail).isNotNull();
                used.add(key);
            }
        }
        Set<String> documented = new TreeSet<>(section("Details"));
        documented.addAll(section("Details that are dropped"));
        assertThat(documented).containsAll(used);
        assertThat(used).containsAll(section("Details that are dropped"));
    }

    @Test
    @DisplayName("has every column")
    void columns() throws IOException {
        String changelog = Files.readString(CHANGELOG);
        String table =
                changelog.substring(
                        changelog.indexOf("<createTable tableName=\"machi_audit\""),
                        changelog.indexOf("</createTable>"));
        assertThat(section("Columns"))
                .isEqualTo(new TreeSet<>(found(Pattern.compile("<column name=\"([^\"]+)\""), table)));
    }

    private record Source(Path path, String text) {}

    private static List<Source> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(path -> path.toString().endsWith(".java"))
                    .map(path -> new Source(path, read(path)))
                    .toList();
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> all = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }

    /** What is in the first column of the tables under a heading. */
    private static Set<String> section(String heading) throws IOException {
        Set<String> cells = new TreeSet<>();
        boolean within = false;
        for (String line : Files.readAllLines(DOCUMENT)) {
            if (line.startsWith("## ")) {
                within = line.equals("## " + heading);
            } else if (within) {
                Matcher cell = FIRST_CELL.matcher(line);
                if (cell.matches()) {
                    cells.add(cell.group(1));
                }
            }
        }
        assertThat(cells).as(heading).isNotEmpty();
        return cells;
    }

    /**
     * The text that an expression of a source stands for: a literal, a constant of the class itself,
     * or of another one. {@code null} for what a variable holds.
     */
    private static String value(String expression, Source source) {
        if (expression.startsWith("\"")) {
            return expression.substring(1, expression.length() - 1);
        }
        int dot = expression.lastIndexOf('.');
        if (dot < 0) {
            Matcher constant =
                    Pattern.compile(" " + expression + " = \"([^\"]+)\"").matcher(source.text());
            return constant.find() ? constant.group(1) : null;
        }
        String type = expression.substring(0, dot);
        Matcher imported =
                Pattern.compile("import ([\\w.]+\\." + type + ");").matcher(source.text());
        try {
            String name =
                    imported.find()
                            ? imported.group(1)
                            : AuditDocumentTest.class.getPackageName() + "." + type;
            var field = Class.forName(name).getDeclaredField(expression.substring(dot + 1));
            field.setAccessible(true);
            return field.get(null) instanceof String text ? text : null;
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
