package dev.enishi.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a name is written, it finds all who write it in another way. */
@QuarkusTest
class CustomerSearchApiTest {
    private TestAgency agency;
    private String performer;
    private String site;

    @BeforeEach
    void given_an_agency_with_a_performer_and_a_site() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
    }

    static List<List<String>> names() {
        return List.of(
                List.of("髙橋", "高橋", "髙𣘺", "高橋\uDB40\uDD00"),
                List.of("山﨑", "山崎", "山嵜"),
                List.of("渡邊", "渡邉", "渡辺"),
                List.of("齋藤", "齊藤", "斉藤", "斎藤"),
                List.of("濵田", "濱田", "浜田"),
                List.of("黑澤", "黒澤", "黒沢"),
                List.of("廣國", "広国", "廣国"),
                List.of("佐々木", "佐佐木", "佐〻木", "佐 々木"),
                List.of("みすゞ", "みすず", "ミスヾ", "ﾐｽｽﾞ"),
                List.of("さゝき", "ささき", "サヽキ"),
                List.of("三ヶ月", "三ケ月", "三ヵ月"),
                List.of("タロー", "タロ−", "たろ―", "ﾀﾛｰ", "たろ‐", "タロ－", "たろ–", "たろ〜", "たろ～", "タロ~"),
                List.of("山田 太郎", "山田太郎", "山田　太郎", "山 田 太 郎"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_way_to_write_a_name_finds_all_of_them(List<String> ways) {
        agency.customer(performer, site, "other");
        List<String> all = ways.stream()
                .map(way -> agency.customer(performer, site, "[" + way + "]"))
                .toList();

        for (String way : ways) {
            agency.manager()
                    .queryParam("q", way)
                    .get("/v1/customers")
                    .then()
                    .statusCode(200)
                    .body("items.id", containsInAnyOrder(all.toArray()));
        }
    }

    @Test
    void any_part_of_a_name_finds_it() {
        String sasaki = agency.customer(performer, site, "佐々木 たろ〜-77");

        for (String part : List.of("々木", "木た", "木 たろ", "ろー", "〜-7", "-77", "佐")) {
            agency.manager()
                    .queryParam("q", part)
                    .get("/v1/customers")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(sasaki));
        }
    }
}
