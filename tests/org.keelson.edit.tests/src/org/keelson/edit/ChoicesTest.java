// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.keelson.model.ModelFactory;
import org.keelson.model.Person;

/** Many elements of one name, told apart without reading each for each. */
class ChoicesTest {

    private static final int MANY = 500;

    private final AtomicInteger asked = new AtomicInteger();

    /** A person who counts how often what tells it apart is asked for. */
    private Person person(int number, String role) {
        Person person = ModelFactory.eINSTANCE.createPerson();
        person.setId("id" + number);
        person.setName("Test");
        person.setRole(role);
        return (Person) Proxy.newProxyInstance(Person.class.getClassLoader(), new Class<?>[] {Person.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getRole")) {
                        asked.incrementAndGet();
                    }
                    try {
                        return method.getName().equals("equals") ? proxy == arguments[0] : method.invoke(person, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void eachIsAskedAFewTimesHoweverManyThereAre() {
        List<Person> people = new ArrayList<>();
        for (int number = 0; number < MANY; number++) {
            people.add(person(number, number == 0 ? "Buyer" : "Tester"));
        }
        Choices choices = Choices.of(people);
        assertThat(asked).as("nobody has asked yet").hasValue(0);
        assertThat(people.stream().map(choices::text).distinct()).hasSize(MANY).startsWith("Test (Buyer)", "Test (Tester, id1)");
        assertThat(choices.one("test (BUYER)").orElseThrow().equals(people.getFirst())).isTrue();
        assertThat(choices.one("Test (Tester, id7)").orElseThrow().equals(people.get(7))).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> choices.one("t\u00e9st")).withMessage("500 people are called Test;"
                + " write Test (Buyer) or Test (Tester, id1) or Test (Tester, id2)");
        assertThat(asked.get()).isLessThan(10 * MANY);
    }
}
