// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.keelson.edit.Labels;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Images;
import org.keelson.ui.diagram.parts.DiagramRoot;

/** The outline of a diagram: all of it in small, with what is in sight as a frame to drag, and a list of what is on it. */
final class DiagramOutline extends Page implements IContentOutlinePage {

    private final DiagramEditor editor;
    private final DiagramRoot root;
    private SashForm area;
    private TableViewer list;
    private boolean following;
    private List<EObject> listed = List.of();
    private List<String> texts = List.of();

    DiagramOutline(DiagramEditor editor, DiagramRoot root) {
        this.editor = editor;
        this.root = root;
    }

    @Override
    public void createControl(Composite parent) {
        area = new SashForm(parent, SWT.VERTICAL);
        new Overview(area, root, editor);
        // not virtual: a change of the theme resets items that a virtual table of GTK has freed
        list = new TableViewer(area, SWT.MULTI | SWT.V_SCROLL);
        list.setUseHashlookup(true);
        AccessibleName.set(list.getControl(), "Elements of the diagram");
        list.setContentProvider(ArrayContentProvider.getInstance());
        list.setLabelProvider(new LabelProvider() {
            @Override
            public String getText(Object element) {
                return Labels.text((EObject) element);
            }

            @Override
            public Image getImage(Object element) {
                return Images.image(Labels.iconId((EObject) element));
            }
        });
        area.setWeights(2, 3);
        list.addSelectionChangedListener(event -> {
            if (!following) {
                editor.selection().setSelection(event.getSelection());
            }
        });
        Runnable unwatch = editor.selection().watch(this::follow);
        area.addListener(SWT.Dispose, event -> {
            unwatch.run();
            editor.onContentsChanged(() -> { });
        });
        editor.onContentsChanged(this::fill);
        fill();
    }

    /** Where the same elements are listed as before, only those that are called otherwise now are written anew. */
    private void fill() {
        following = true;
        List<EObject> now = List.copyOf(editor.contents().outline());
        List<String> names = now.stream().map(Labels::text).toList();
        if (now.equals(listed)) {
            for (int at = 0; at < now.size(); at++) {
                if (!names.get(at).equals(texts.get(at))) {
                    list.update(now.get(at), null);
                }
            }
        } else {
            list.setInput(now);
        }
        listed = now;
        texts = names;
        following = false;
        follow();
    }

    private void follow() {
        following = true;
        ISelection selected = editor.selection().getSelection();
        if (!selected.equals(list.getSelection())) {
            list.setSelection(selected, true);
        }
        following = false;
    }

    @Override
    public Control getControl() {
        return area;
    }

    @Override
    public void setFocus() {
        list.getControl().setFocus();
    }

    @Override
    public ISelection getSelection() {
        return list == null ? StructuredSelection.EMPTY : editor.selection().getSelection();
    }

    @Override
    public void setSelection(ISelection selected) {
        editor.selection().setSelection(selected);
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        editor.selection().addSelectionChangedListener(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        editor.selection().removeSelectionChangedListener(listener);
    }
}
