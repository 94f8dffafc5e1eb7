// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.draw2d.Graphics;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartFactory;
import org.keelson.edit.DiagramEdits.Place;
import org.keelson.edit.Edit;
import org.keelson.edit.Paste;
import org.keelson.edit.SessionEvent;
import org.keelson.rendering.Box;
import org.keelson.rendering.draw.Picture;

/** What one kind of diagram shows of one open portfolio. Made anew when the file is read anew. */
public interface DiagramContents {

    /** Makes the parts. */
    EditPartFactory parts();

    /** The model of the part that holds all others. */
    EObject root();

    /** The element that a part's model stands for; null if it is none and stands for none. */
    EObject elementOf(Object model);

    /** The elements as a list in the outline. */
    List<? extends EObject> outline();

    /** All elements on it, which may be more than the outline lists. */
    default List<? extends EObject> elements() {
        return outline();
    }

    /** Whether there is nothing to see yet. */
    boolean isEmpty();

    /** What is shown now, for other media. */
    Picture picture();

    /** What is shown now of some elements; all of it where the diagram makes no difference. */
    default Picture picture(List<? extends EObject> elements) {
        return picture();
    }

    /** Where an element is drawn that can be placed by hand; empty if it cannot. */
    default Optional<Box> box(EObject element) {
        return Optional.empty();
    }

    /**
     * Places elements that have a {@linkplain #box(EObject) box} elsewhere, as near as they may be to what is asked, and
     * changes nothing else about them.
     */
    default Edit placing(Map<EObject, Box> wanted) {
        throw new UnsupportedOperationException("Nothing is placed by hand here");
    }

    /** Whether everything has a figure; where only what is in sight has one, exports draw {@link #picture()}. */
    default boolean isDrawnWhole() {
        return true;
    }

    /** The model of the part that shows an element: the element, unless another one stands for it, such as a collapsed group. */
    default Object shownAs(EObject element) {
        return element;
    }

    /** Makes the parts of elements that have none since they are out of sight. */
    default void bringIn(List<? extends EObject> elements) {
        // everything has a part
    }

    /** Draws everything in few strokes for the overview, where not everything has a figure. */
    default void paintSmall(Graphics graphics) {
        // everything has a figure
    }

    /** Where elements are placed by hand, by id; what is not placed by hand is left out. */
    default Map<String, Place> places(List<? extends EObject> elements) {
        return Map.of();
    }

    /** What stands for elements in mail and spreadsheets, a row a line; empty for their names and owners. */
    default Optional<String> text(List<? extends EObject> elements) {
        return Optional.empty();
    }

    /** Pasting as one step. Where elements are placed by hand, what is pasted gets a place beside where it was copied. */
    default Edit pasting(Paste paste) {
        return paste;
    }

    /** Follows the pointer over a part; null when it is over none. */
    void hover(EditPart part);

    /** Brings everything up to date after an edit, an undo or a redo. */
    void modelChanged();

    /** As {@link #modelChanged()}, for contents that do less where less has changed. */
    default void modelChanged(SessionEvent event) {
        modelChanged();
    }

    /** Lets go of what it listens to. */
    void dispose();
}
