// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.util.List;
import java.util.Optional;

import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.edit.table.TableKind;
import org.keelson.edit.table.TableLayout;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.model.SavedView;

/** The views of tables that are kept in a portfolio, for all who open it. */
final class SavedViews {

    private static final String PREFIX = "table:";

    private SavedViews() {
    }

    /** Those of a kind of table, by name. */
    static List<SavedView> of(Portfolio portfolio, TableKind kind) {
        return portfolio.getSavedViews().stream().filter(each -> (PREFIX + kind.id()).equals(each.getView()))
                .filter(each -> each.getName() != null)
                .sorted((a, b) -> a.getName().compareToIgnoreCase(b.getName())).toList();
    }

    static Optional<SavedView> named(Portfolio portfolio, TableKind kind, String name) {
        return of(portfolio, kind).stream().filter(each -> each.getName().equalsIgnoreCase(name.strip())).findFirst();
    }

    static TableLayout layout(SavedView view, TableKind kind) {
        return TableLayout.parse(view.getDefinition(), kind);
    }

    /** Keeps a layout under a name: a new view, or another definition of the one that has the name. */
    static Edit save(Portfolio portfolio, TableKind kind, String name, TableLayout layout) {
        Optional<SavedView> there = named(portfolio, kind, name);
        if (there.isPresent()) {
            return Edits.set(there.get(), ModelPackage.Literals.SAVED_VIEW__DEFINITION, layout.text());
        }
        SavedView view = ModelFactory.eINSTANCE.createSavedView();
        view.setName(name.strip());
        view.setView(PREFIX + kind.id());
        view.setDefinition(layout.text());
        return Edits.add(portfolio, view, Edits.LAST);
    }
}
