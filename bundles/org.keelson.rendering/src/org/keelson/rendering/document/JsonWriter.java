// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.document;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.keelson.api.document.Block;
import org.keelson.api.document.Bullets;
import org.keelson.api.document.Document;
import org.keelson.api.document.Figure;
import org.keelson.api.document.Paragraph;
import org.keelson.api.document.Section;
import org.keelson.api.document.Sentence;
import org.keelson.api.document.TableBlock;

/** Writes a document as JSON, field by field, so that no change of a class changes the file. */
final class JsonWriter {

    private final ObjectMapper mapper = new ObjectMapper();

    private JsonWriter() {
    }

    static String write(Document document) {
        JsonWriter writer = new JsonWriter();
        ObjectNode root = writer.mapper.createObjectNode();
        root.put("schema", "keelson/document/1");
        root.put("title", document.title());
        root.set("blocks", writer.blocks(document.blocks()));
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return writer.mapper.writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of text and numbers can be written", e);
        }
    }

    private ArrayNode blocks(List<Block> blocks) {
        ArrayNode array = mapper.createArrayNode();
        blocks.forEach(b -> array.add(block(b)));
        return array;
    }

    private ObjectNode block(Block block) {
        ObjectNode node = mapper.createObjectNode();
        switch (block) {
            case Section section -> {
                node.put("type", "section").put("title", section.title()).put("level", section.level());
                node.set("blocks", blocks(section.blocks()));
            }
            case Paragraph paragraph -> {
                node.put("type", "paragraph");
                node.set("sentences", sentences(paragraph.sentences()));
            }
            case Bullets bullets -> {
                ArrayNode items = node.put("type", "bullets").putArray("items");
                bullets.items().forEach(i -> items.add(sentences(i.sentences())));
            }
            case TableBlock table -> {
                ArrayNode columns = node.put("type", "table").putArray("columns");
                table.columns().forEach(c -> columns.addObject().put("title", c.title()).put("numeric", c.numeric()));
                ArrayNode rows = node.putArray("rows");
                table.rows().forEach(r -> rows.add(sentences(r)));
            }
            case Figure figure -> {
                node.put("type", "figure").put("kind", figure.kind().name().toLowerCase(Locale.ROOT))
                        .put("caption", figure.caption());
                ObjectNode parameters = node.putObject("parameters");
                figure.parameters().forEach(parameters::put);
            }
        }
        return node;
    }

    private ArrayNode sentences(List<Sentence> sentences) {
        ArrayNode array = mapper.createArrayNode();
        for (Sentence sentence : sentences) {
            ArrayNode facts = array.addObject().put("text", sentence.text()).putArray("facts");
            sentence.facts().forEach(f -> facts.addObject().put("element", f.element()).put("feature", f.feature())
                    .put("value", f.value()));
        }
        return array;
    }
}
