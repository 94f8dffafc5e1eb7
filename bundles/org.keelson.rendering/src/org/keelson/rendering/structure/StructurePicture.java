// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.structure;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.keelson.model.Portfolio;
import org.keelson.notation.Diagram;
import org.keelson.notation.DiagramKind;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.draw.Canvas;
import org.keelson.rendering.draw.Canvas.Anchor;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.draw.SentencePicture;
import org.keelson.rendering.draw.Signs;
import org.keelson.rendering.structure.StructureLayout.Cell;
import org.keelson.rendering.structure.StructureModel.Node;
import org.keelson.rendering.text.Ruler;
import org.keelson.rendering.text.TextMetrics;

/** Draws who owns what, with a title and a legend, as {@link StructureLayout} lays it out. */
public final class StructurePicture implements Picture {

    private static final int MARGIN = 12;
    private static final int TITLE = 40;

    private final String title;
    private final StructureModel model;
    private final StructureLayout layout;
    private final List<Signs.Key> legend;
    private final int legendHeight;

    private StructurePicture(String title, StructureModel model, Set<String> collapsed) {
        this.title = title;
        this.model = model;
        this.layout = StructureLayout.of(model, collapsed, MARGIN, MARGIN + TITLE);
        Set<Signs.Key> keys = EnumSet.noneOf(Signs.Key.class);
        layout.cells().stream().map(c -> c.node().status()).filter(s -> s != null)
                .forEach(s -> keys.add(Signs.Key.valueOf(s.name())));
        this.legend = List.copyOf(keys);
        this.legendHeight = new Signs(null, null).legend(legend, MARGIN, 0, width() - 2.0 * MARGIN);
    }

    /** The picture of a structure; a sentence if there is nothing in it. */
    public static Picture of(String title, StructureModel model) {
        return of(title, model, Set.of());
    }

    /** As {@link #of(String, StructureModel)}, with the content of some nodes hidden. */
    public static Picture of(String title, StructureModel model, Set<String> collapsed) {
        if (model.objectives().isEmpty() && model.programs().isEmpty() && model.parties().isEmpty()) {
            return new SentencePicture(title, "The structure shows who owns what. Add a program to begin.");
        }
        return new StructurePicture(title, model, collapsed);
    }

    /** Ids of what is collapsed in the structure that the file of a portfolio keeps. A portfolio in no file keeps none. */
    public static Set<String> collapsed(Portfolio portfolio) {
        return portfolio.eResource() == null ? Set.of() : portfolio.eResource().getContents().stream()
                .filter(Diagram.class::isInstance).map(Diagram.class::cast)
                .filter(diagram -> diagram.getKind() == DiagramKind.STRUCTURE).findFirst()
                .map(diagram -> diagram.getNodes().stream().filter(node -> node.isCollapsed())
                        .map(node -> node.getElement()).filter(id -> id != null).collect(Collectors.toSet())).orElse(Set.of());
    }

    @Override
    public int width() {
        return layout.width() + MARGIN;
    }

    @Override
    public int height() {
        return layout.height() + 2 * MARGIN + legendHeight;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String description() {
        int programs = model.programs().size();
        return "Structure of " + programs + (programs == 1 ? " program: " : " programs: ")
                + String.join(", ", model.programs().stream().map(Node::name).toList()) + ".";
    }

    @Override
    public void draw(Canvas canvas, Palette palette) {
        StructurePainter painter = new StructurePainter(canvas, palette, LocalDate::toString, Ruler.TABLE, false);
        canvas.text(TextMetrics.elide(TextMetrics.clean(title), 16 * TextMetrics.BOLD, width() - 2.0 * MARGIN), MARGIN + 4,
                MARGIN + 22, 16, true, palette.color(Role.TEXT), Anchor.START);
        for (Cell cell : layout.cells()) {
            Node node = cell.node();
            canvas.begin(node.id(), String.join(" · ", List.of(node.name(), node.owner(), node.why()).stream()
                    .filter(s -> !s.isEmpty()).toList()));
            painter.cell(cell);
            canvas.end();
        }
        layout.links().forEach(painter::link);
        new Signs(canvas, palette).legend(legend, MARGIN, layout.height() + (double) MARGIN, width() - 2.0 * MARGIN);
    }
}
