// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a query by recursive descent. */
final class QueryParser {

    /** What a text is made of. */
    private enum Kind {
        WORD, QUOTED, SIGN, END
    }

    private record Token(Kind kind, String text, int at) {
        boolean is(String expected) {
            return kind != Kind.QUOTED && text.equalsIgnoreCase(expected);
        }
    }

    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=", "~", "!~");
    private static final int DEEPEST = 100;

    private final String text;
    private final List<TableColumn> columns;
    private final LocalDate today;
    private final List<Token> tokens = new ArrayList<>();
    private final BitSet used = new BitSet();
    private int next;
    private int depth;

    QueryParser(String text, List<TableColumn> columns, LocalDate today) {
        this.text = text;
        this.columns = columns;
        this.today = today;
    }

    Query parse() throws QueryException {
        split();
        Query.Test test = or();
        if (peek().kind() != Kind.END) {
            throw new QueryException("Expected and, or, or the end, not " + shown(peek()), peek().at());
        }
        return new Query(test, used);
    }

    private void split() throws QueryException {
        int at = 0;
        while (at < text.length()) {
            char each = text.charAt(at);
            if (Character.isWhitespace(each)) {
                at++;
            } else if (each == '"') {
                at = quoted(at);
            } else if ("=<>~!(),".indexOf(each) >= 0) {
                boolean two = at + 1 < text.length() && COMPARISONS.contains(text.substring(at, at + 2));
                tokens.add(new Token(Kind.SIGN, text.substring(at, at + (two ? 2 : 1)), at));
                at += two ? 2 : 1;
            } else {
                int end = at;
                while (end < text.length() && !Character.isWhitespace(text.charAt(end))
                        && "\"=<>~!(),".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                tokens.add(new Token(Kind.WORD, text.substring(at, end), at));
                at = end;
            }
        }
        tokens.add(new Token(Kind.END, "", text.length()));
    }

    private int quoted(int start) throws QueryException {
        StringBuilder inside = new StringBuilder();
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            inside.append(text.charAt(at++));
        }
        if (at >= text.length()) {
            throw new QueryException("The quote that begins here has no end", start);
        }
        tokens.add(new Token(Kind.QUOTED, inside.toString(), start));
        return at + 1;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        return peek().kind() == Kind.END ? peek() : tokens.get(next++);
    }

    private boolean takes(String expected) {
        boolean is = peek().is(expected) && peek().kind() != Kind.END;
        next += is ? 1 : 0;
        return is;
    }

    private static String shown(Token token) {
        return token.kind() == Kind.END ? "the end" : "\"" + token.text() + "\"";
    }

    private Query.Test or() throws QueryException {
        Query.Test left = and();
        while (takes("or")) {
            Query.Test first = left;
            Query.Test second = and();
            left = (values, row) -> first.test(values, row) || second.test(values, row);
        }
        return left;
    }

    private Query.Test and() throws QueryException {
        Query.Test left = not();
        while (takes("and")) {
            Query.Test first = left;
            Query.Test second = not();
            left = (values, row) -> first.test(values, row) && second.test(values, row);
        }
        return left;
    }

    private Query.Test not() throws QueryException {
        if (++depth > DEEPEST) {
            throw new QueryException("There is too much within each other here", peek().at());
        }
        try {
            if (takes("not")) {
                Query.Test inner = not();
                return (values, row) -> !inner.test(values, row);
            }
            if (takes("(")) {
                Query.Test inner = or();
                if (!takes(")")) {
                    throw new QueryException("Expected ), not " + shown(peek()), peek().at());
                }
                return inner;
            }
            return comparison();
        } finally {
            depth--;
        }
    }

    private Query.Test comparison() throws QueryException {
        int column = column();
        used.set(column);
        Token operator = take();
        if (operator.is("is")) {
            boolean filled = takes("not");
            if (!takes("empty")) {
                throw new QueryException("Expected empty, not " + shown(peek()), peek().at());
            }
            return (values, row) -> values[column][row] != null == filled;
        }
        if (operator.is("in")) {
            return in(column);
        }
        if (!COMPARISONS.contains(operator.text()) || operator.kind() == Kind.QUOTED) {
            throw new QueryException("Expected a comparison such as = or <, not " + shown(operator), operator.at());
        }
        int at = peek().at();
        return new Comparisons(columns.get(column), column, today).of(operator.text(), value(), at);
    }

    private Query.Test in(int column) throws QueryException {
        if (!takes("(")) {
            throw new QueryException("Expected ( after in, not " + shown(peek()), peek().at());
        }
        List<Query.Test> any = new ArrayList<>();
        do {
            int at = peek().at();
            any.add(new Comparisons(columns.get(column), column, today).of("=", value(), at));
        } while (takes(","));
        if (!takes(")")) {
            throw new QueryException("Expected , or ), not " + shown(peek()), peek().at());
        }
        return (values, row) -> {
            for (Query.Test each : any) {
                if (each.test(values, row)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** One quoted text, or words up to the next that joins. */
    private String value() throws QueryException {
        if (peek().kind() == Kind.QUOTED) {
            return take().text();
        }
        int from = peek().at();
        int end = from;
        while (peek().kind() == Kind.WORD && !peek().is("and") && !peek().is("or")) {
            end = peek().at() + take().text().length();
        }
        if (end == from) {
            throw new QueryException("Expected a value, not " + shown(peek()), peek().at());
        }
        return text.substring(from, end);
    }

    private int column() throws QueryException {
        Token first = peek();
        if (first.kind() == Kind.QUOTED) {
            return column(take().text(), first.at());
        }
        StringBuilder name = new StringBuilder();
        while (peek().kind() == Kind.WORD && !peek().is("is") && !(peek().is("in") && !name.isEmpty())) {
            name.append(name.isEmpty() ? "" : " ").append(take().text());
        }
        if (name.isEmpty()) {
            throw new QueryException("Expected the name of a column, not " + shown(first), first.at());
        }
        return column(name.toString(), first.at());
    }

    private int column(String name, int at) throws QueryException {
        String wanted = plain(name);
        List<Integer> exact = new ArrayList<>();
        List<Integer> ending = new ArrayList<>();
        for (int each = 0; each < columns.size(); each++) {
            TableColumn column = columns.get(each);
            if (plain(column.name()).equals(wanted) || plain(column.id()).equals(wanted)) {
                exact.add(each);
            } else if (column.name().toLowerCase(Locale.ROOT).endsWith(" " + name.toLowerCase(Locale.ROOT))) {
                ending.add(each);
            }
        }
        List<Integer> found = exact.isEmpty() ? ending : exact;
        if (found.isEmpty()) {
            throw new QueryException("There is no column \"" + name + "\"", at);
        }
        if (exact.isEmpty() && found.size() > 1) {
            throw new QueryException("\"" + name + "\" may be " + found.stream().map(each -> columns.get(each).name())
                    .collect(Collectors.joining(" or ")), at);
        }
        return found.getFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }
}
