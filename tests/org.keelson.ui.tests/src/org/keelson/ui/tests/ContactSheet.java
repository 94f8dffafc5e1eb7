// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page that shows all pictures of a folder, by part, with what was noticed while they were taken; without scripts. */
final class ContactSheet {

    private static final String STYLE = """
            body{font:14px/1.4 system-ui,sans-serif;margin:24px;color:#1b1f24;background:#fff}
            h1{font-size:22px}h2{font-size:17px;margin:32px 0 8px;border-bottom:1px solid #d5d9e0}
            h3{font-size:14px;margin:16px 0 4px}
            nav a{margin-right:12px}div{display:flex;flex-wrap:wrap;gap:12px}figure{margin:0;width:360px}
            img{width:360px;height:auto;border:1px solid #d5d9e0}figcaption{color:#5b6470;font-size:12px}li{color:#b3261e}
            """;

    private final Path folder;
    private final Pattern name;

    /** @param data what stands between part and theme in the name of a picture */
    ContactSheet(Path folder, List<String> data) {
        this.folder = folder;
        name = Pattern.compile("(([a-z]+)-.+?)-(" + String.join("|", data) + ")-(.+)\\.png");
    }

    /**
     * Writes {@code index.html} anew.
     *
     * @param noticed a line each
     */
    void write(List<String> noticed) throws IOException {
        Map<String, Map<String, List<String>>> groups = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString()).sorted().forEach(file -> {
                Matcher matcher = name.matcher(file);
                if (matcher.matches()) {
                    groups.computeIfAbsent(matcher.group(2), key -> new TreeMap<>())
                            .computeIfAbsent(matcher.group(1), key -> new ArrayList<>()).add(file);
                }
            });
        }
        StringBuilder html = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<title>Pictures of every part</title><style>\n" + STYLE + "</style></head><body>\n"
                + "<h1>Pictures of every part</h1>\n<nav>");
        groups.keySet().forEach(group -> html.append("<a href=\"#").append(escape(group)).append("\">").append(escape(group))
                .append("</a>"));
        html.append("</nav>\n");
        if (!noticed.isEmpty()) {
            html.append("<h2>Noticed</h2>\n<ul>\n");
            noticed.forEach(line -> html.append("<li>").append(escape(line)).append("</li>\n"));
            html.append("</ul>\n");
        }
        groups.forEach((group, parts) -> {
            html.append("<h2 id=\"").append(escape(group)).append("\">").append(escape(group)).append("</h2>\n");
            parts.forEach((part, files) -> part(html, part, files));
        });
        Files.writeString(folder.resolve("index.html"), html.append("</body></html>\n"));
    }

    private static void part(StringBuilder html, String part, List<String> files) {
        html.append("<h3>").append(escape(part)).append("</h3>\n<div>\n");
        for (String file : files) {
            String caption = file.substring(part.length() + 1, file.length() - ".png".length());
            html.append("<figure><a href=\"").append(escape(file)).append("\"><img loading=\"lazy\" src=\"")
                    .append(escape(file))
                    .append("\" alt=\"").append(escape(part + ", " + caption)).append("\"></a><figcaption>")
                    .append(escape(caption))
                    .append("</figcaption></figure>\n");
        }
        html.append("</div>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
