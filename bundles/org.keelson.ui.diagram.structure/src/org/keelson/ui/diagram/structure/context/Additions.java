// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure.context;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.keelson.edit.Creation;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.edit.Labels;
import org.keelson.edit.QuickPlace;
import org.keelson.model.Element;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage;
import org.keelson.model.Person;
import org.keelson.model.Team;
import org.keelson.model.TeamShare;

/** New elements near what is pointed at or selected. */
public final class Additions {

    private final StructureContext context;

    /** The additions of a structure. */
    public Additions(StructureContext context) {
        this.context = context;
    }

    private Optional<QuickPlace> place(EClass type, Element near) {
        return QuickPlace.near(context.session().portfolio(), near, type);
    }

    /**
     * Why an element of a class cannot be put there.
     *
     * @param near may be null
     */
    public Optional<String> whyNot(EClass type, Element near) {
        if (place(type, near).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Labels.kindName(type) + (type == ModelPackage.Literals.KEY_RESULT
                ? " belongs to an objective; press on one, or select it"
                : " belongs to a program; press on one, or select it"));
    }

    /** Puts it there as one step. A person who is put on a team is of that team. */
    public Edit add(Element created, Element near) {
        Creation<Element> creation = place(created.eClass(), near).orElseThrow().put(context.session(), created, null);
        if (!(created instanceof Person person) || !(near instanceof Team team)) {
            return creation;
        }
        return Edits.compound(creation.label(), List.of(creation, Edit.of(creation.label(), () -> {
            TeamShare share = ModelFactory.eINSTANCE.createTeamShare();
            share.setTeam(team);
            share.setPercent(100);
            person.getShares().add(share);
        })));
    }
}
