// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartFactory;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.parts.PlaceholderPart;

/**
 * A table from EClass to part. A class that is not in the table takes the entry of the first super type that is;
 * anything else gets a {@link PlaceholderPart} and a line in the log, so that a diagram always opens.
 */
public final class PartFactory implements EditPartFactory {

    private final Map<EClass, Supplier<? extends EditPart>> byClass = new LinkedHashMap<>();
    private final Map<Class<?>, Supplier<? extends EditPart>> byType = new LinkedHashMap<>();
    private final DiagramTheme theme;

    /** An empty table; the theme is for placeholders. */
    public PartFactory(DiagramTheme theme) {
        this.theme = theme;
    }

    /** Parts for elements of a class and its sub-classes. */
    public PartFactory on(EClass type, Supplier<? extends EditPart> part) {
        byClass.put(type, part);
        return this;
    }

    /** Parts for objects that are no model elements, such as the lane of items without a team. */
    public PartFactory on(Class<?> type, Supplier<? extends EditPart> part) {
        byType.put(type, part);
        return this;
    }

    @Override
    public EditPart createEditPart(EditPart context, Object model) {
        EditPart part = find(model).<EditPart>map(Supplier::get).orElseGet(() -> placeholder(model));
        part.setModel(model);
        return part;
    }

    private Optional<Supplier<? extends EditPart>> find(Object model) {
        if (model instanceof EObject element) {
            EClass type = element.eClass();
            Supplier<? extends EditPart> exact = byClass.get(type);
            return exact != null ? Optional.of(exact)
                    : byClass.entrySet().stream().filter(entry -> entry.getKey().isSuperTypeOf(type))
                            .<Supplier<? extends EditPart>>map(Map.Entry::getValue).findFirst();
        }
        return byType.entrySet().stream().filter(entry -> entry.getKey().isInstance(model))
                .<Supplier<? extends EditPart>>map(Map.Entry::getValue).findFirst();
    }

    private EditPart placeholder(Object model) {
        Platform.getLog(PartFactory.class).warn("Drawn as a placeholder, since no part is known for it: "
                + (model instanceof EObject element ? element.eClass().getName() : String.valueOf(model)));
        return new PlaceholderPart(theme);
    }
}
