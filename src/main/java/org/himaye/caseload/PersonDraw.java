package org.himaye.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.himaye.caseload.PlannedPerson.Sex;

/** Invents applicants. The lists are the project's own; no combination is meant to name anybody. */
final class PersonDraw {

    private record Names(List<String> family, List<String> female, List<String> male) {

        static Names of(String family, String female, String male) {
            return new Names(List.of(family.split(" ")), List.of(female.split(" ")), List.of(male.split(" ")));
        }
    }

    private static final Names ANYWHERE = Names.of(
            "Adan Amin Bello Conte Daher Farah Habib Idris Jama Kamara Malik Nasser Odeh Osman Salim Warsame",
            "Aisha Amal Aminata Dina Fatou Hana Huda Leila Mona Nadia Rana Salma Sara Yasmin Zara Zeina",
            "Abdi Adam Bilal Daoud Hamza Ibrahim Ismail Jamal Khalid Musa Omar Rami Salah Tariq Yusuf Zaid");

    private static final Map<String, Names> BY_ORIGIN = Map.of(
            "AFG",
            Names.of(
                    "Ahmadi Amiri Azizi Barakzai Ghafari Habibi Haidari Hakimi Karimi Mohammadi Nazari Noori Popal Rahimi"
                            + " Sadat Wardak",
                    "Farida Freshta Gulalai Hosnia Laila Latifa Malalai Marwa Mina Nargis Parwin Roya Shabnam Soraya"
                            + " Zahra Zarmina",
                    "Abdullah Ahmad Aziz Farid Habib Hamid Jawad Karim Mahmood Mirwais Najib Nasir Omid Rahmat Sami"
                            + " Zalmay"),
            "IRQ",
            Names.of(
                    "Abbas Aziz Barwari Fadhil Hamadi Hassan Hussein Jabbar Jasim Kadhim Mahdi Najm Rashid Saleh Shakir"
                            + " Yaqub",
                    "Amira Baidaa Dalal Ghada Hanan Iman Kawthar Maysa Nour Rania Rasha Sahar Shahad Suha Wafa Zainab",
                    "Ali Ammar Bassam Dilshad Haidar Hassan Karrar Laith Mustafa Nawzad Qasim Raad Saad Sinan Wisam"
                            + " Yasir"),
            "IRN",
            Names.of(
                    "Abbasi Bahrami Ebadi Esfahani Farahani Ghorbani Hosseini Jafari Kazemi Moradi Najafi Rezaei Sharifi"
                            + " Tehrani Yazdani Zand",
                    "Arezoo Azadeh Elham Fereshteh Golnaz Laleh Maryam Mitra Nasrin Negar Parisa Samira Shirin Simin"
                            + " Taraneh Yalda",
                    "Amir Arash Babak Behzad Dariush Ehsan Farhad Hossein Kaveh Mehdi Navid Omid Reza Saeed Siavash"
                            + " Vahid"),
            "UKR",
            Names.of(
                    "Bondar Hrytsenko Kovalenko Lysenko Melnyk Petrenko Savchenko Tkachenko",
                    "Halyna Iryna Kateryna Oksana Olena Svitlana Tetiana Yuliia",
                    "Andrii Bohdan Dmytro Ihor Oleh Serhii Taras Yurii"));

    private static final int MALE_PERCENT = 60;
    private static final int CHILD_PERCENT = 3;
    private static final int ELDERLY_PERCENT = 3;
    private static final int YOUNGEST_CHILD = 12;
    private static final int OLDEST_CHILD = 16;
    private static final int MAJORITY = 18;
    private static final int OLD_AGE = 65;
    private static final int OLDEST = 84;
    private static final int OLDEST_OF_MOST = 54;
    private static final int DAYS_TO_DRAW = 365;

    private PersonDraw() {}

    /** Draws somebody between eighteen and old age. */
    static PlannedPerson drawAdult(SplittableRandom random, String originIso3, LocalDate day) {
        PlannedPerson drawn = draw(random, originIso3, day);
        return new PlannedPerson(
                drawn.familyName(),
                drawn.givenNames(),
                drawn.sex(),
                birthDate(random, random.nextInt(MAJORITY, OLDEST_OF_MOST + 1), day));
    }

    /** Draws a sex, a name of the origin and a birth date; about three in a hundred are children. */
    static PlannedPerson draw(SplittableRandom random, String originIso3, LocalDate lodgedOn) {
        Names names = BY_ORIGIN.getOrDefault(originIso3, ANYWHERE);
        Sex sex = Chance.of(random, MALE_PERCENT) ? Sex.MALE : Sex.FEMALE;
        List<String> given = sex == Sex.MALE ? names.male() : names.female();
        return new PlannedPerson(
                pick(random, names.family()), pick(random, given), sex, birthDate(random, age(random), lodgedOn));
    }

    private static int age(SplittableRandom random) {
        int drawn = random.nextInt(100);
        if (drawn < CHILD_PERCENT) {
            return random.nextInt(YOUNGEST_CHILD, OLDEST_CHILD + 1);
        }
        return drawn < CHILD_PERCENT + ELDERLY_PERCENT
                ? random.nextInt(OLD_AGE, OLDEST + 1)
                : random.nextInt(MAJORITY, OLDEST_OF_MOST + 1);
    }

    /** Returns a birthday on which somebody is of that age, or a year older, when lodging. */
    private static LocalDate birthDate(SplittableRandom random, int age, LocalDate lodgedOn) {
        return LocalDate.ofYearDay(lodgedOn.getYear() - age - 1, 1 + random.nextInt(DAYS_TO_DRAW));
    }

    private static String pick(SplittableRandom random, List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
