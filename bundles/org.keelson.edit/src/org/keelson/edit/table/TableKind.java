// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.keelson.edit.Labels;
import org.keelson.model.ModelPackage;
import org.keelson.model.ModelPackage.Literals;

/** What a table lists: all objects of one class, wherever in the portfolio they are. */
public enum TableKind {
    WORK_ITEMS(Literals.WORK_ITEM, "Work items", "name kind program ownerTeam status likely progress start finish totalFloat "
            + "freeFloat critical deadline"),
    DEPENDENCIES(Literals.DEPENDENCY, "Dependencies", "predecessor successor type state lag lagKind needBy promised providerOwner "
            + "consumerOwner interfaceName"),
    RISKS(Literals.RISK, "Risks", "name state owner probability likely response trigger reviewBy programs items"),
    ISSUES(Literals.ISSUE, "Issues", "name severity state owner raisedOn dueBy resolution items"),
    DECISIONS(Literals.DECISION, "Decisions", "name state owner deciders decideBy decidedOn chosen programs items"),
    QUESTIONS(Literals.OPEN_QUESTION, "Open questions", "name state owner answerBy answer answeredOn items"),
    ESCALATIONS(Literals.ESCALATION, "Escalations", "name state level from by decisionNeeded raisedOn about outcome"),
    ACTIONS(Literals.ACTION_ITEM, "Actions", "name state owner dueBy doneOn effort item partOf"),
    PROMISES(Literals.PROMISE, "Promises", "dependency date madeOn by reason"),
    KEY_RESULTS(Literals.KEY_RESULT, "Key results", "partOf name start target current unit weight due owner programs");

    private final EClass type;
    private final String title;
    private final List<String> shown;

    TableKind(EClass type, String title, String shown) {
        this.type = type;
        this.title = title;
        this.shown = List.of(shown.split(" "));
    }

    /** Stable, for files: {@code work-items}. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The kind with that {@link #id}. */
    public static Optional<TableKind> of(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    /** The kind whose rows an object is one of. */
    public static Optional<TableKind> of(EObject object) {
        return Arrays.stream(values()).filter(each -> each.type.isInstance(object)).findFirst();
    }

    /** The kind that lists objects of a class. */
    public static Optional<TableKind> holding(EClass type) {
        return Arrays.stream(values()).filter(each -> each.type.isSuperTypeOf(type)).findFirst();
    }

    /** Such as {@code Work items}. */
    public String title() {
        return title;
    }

    /** Such as {@code risk}, for sentences. */
    public String one() {
        return Labels.kindName(type).toLowerCase(java.util.Locale.ROOT);
    }

    /** The class of the rows; abstract for work items. */
    public EClass type() {
        return type;
    }

    /** The classes that rows can have, in the order of the metamodel. */
    public List<EClass> classes() {
        return ModelPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
                .filter(each -> !each.isAbstract() && type.isSuperTypeOf(each)).toList();
    }

    /** Ids of the columns that are shown where nobody has chosen others, in order. */
    public List<String> shown() {
        return shown;
    }

    /** The id of the icon of the rows. */
    public String iconId() {
        return Labels.iconId(classes().getFirst());
    }
}
