"""Sentences that ask for something: each part an instruction or a petition of its own."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.generation.addressees import ADDRESSEE, addressee_after
from bot.generation.asking import Asked
from bot.generation.brought_up import asks_for, brought_up, who_gave
from bot.generation.course import OFFICE, Course
from bot.generation.doing import DOING
from bot.generation.layout import Body, Sentence, parts, trimmed
from bot.generation.lists import opens_list
from bot.generation.moves import DIRECTIVE, PETITION, Move
from bot.generation.orders import MODAL, matter_at, reads_as_order
from bot.generation.saying import DEEDS, ORDERING
from bot.generation.speech_verbs import Said
from bot.generation.wants import tells_want

# "Sở Công Thương được giao tổ chức …": an instruction told from its addressee.
_CHARGED = re.compile(
    r"(?P<who>(?:các |hai |ba |bốn |năm |\d+ )?(?:bộ|sở|ubnd|hđnd|ủy ban|công an|ban|thuế|ngân hàng|văn phòng"
    r"|thanh tra|xã|phường|địa phương"
    r"|viễn thông|điện lực|công ty|tập đoàn|trung tâm|bệnh viện|trường|hội|đoàn|đảng ủy|tỉnh ủy|thành ủy|cục|chi cục"
    r"|chủ đầu tư|mặt trận|ngành|đơn vị|huyện)(?!\w)[^;:.]{0,80}?)(?: sẽ| tiếp tục)?"
    rf"(?: cũng| còn| đều)? được (?:[^,;:.]{{3,30}} )?(?:(?:yêu cầu|đề nghị) |(?:giao|phân công) (?:trách nhiệm "
    rf"|nhiệm vụ )?(?={DOING}"
    rf"|phải|cần))"
    r"(?!làm |quản lý |thực hiện nhiệm vụ )"
)
_BY_WHAT = re.compile(r"theo [^;:.]{5,170}?, (?=(?:các |bộ |sở |ubnd|công an|ban |chủ tịch)[^,;:.]{2,60} được )")
"""In front of those charged: "Theo kết luận của ông A về chợ, Sở B được giao …"."""
_CHARGED_PERSON = re.compile(
    rf"(?P<who>[^;:.]{{6,110}}?) được (?:giao|phân công|yêu cầu) (?:trách nhiệm |nhiệm vụ )?(?={DOING})"
    r"(?!làm (?!việc)|quản lý |điều hành |giữ )"
)
_RECENT = 4
"""Moves back, within which whoever instructed is taken for whoever charges."""
_PLEA = re.compile(
    r"(?:(?:điều|cái|việc) (?P<who>(?:bà con|người dân|nhân dân|cử tri|các xã|xã|phường|thôn|bản|hội viên|doanh nghiệp"
    r"|hợp tác xã|nông dân)(?: [^\s,;:.]+){0,5}?) (?:mong|cần|mong muốn|mong mỏi)"
    r"|(?<!\w)(?:chúng tôi|bà con|xã|bản|thôn) (?:chỉ |đang )?cần"
    r"|(?:nguyện vọng|mong muốn|mong mỏi|ước mơ|khát vọng)"
    r"(?: lớn nhất| tha thiết)? của (?P<whose>(?:bà con|người dân|xã|các xã|các hộ"
    r"|hội viên|doanh nghiệp|hợp tác xã|nông dân)(?: [^\s,;:.]+){0,5}?))(?: nhất| lúc này| hiện nay"
    r"| lớn nhất)* là (?=\w)"
)
_WHEN_AT_LAST = re.compile(r"(?<!\w)(?:bao giờ|(?:đến |biết )?(?:khi|lúc|ngày) nào|đến bao giờ|bao lâu nữa)(?!\w)")
_IN_PASSING = re.compile(
    r"(?<!ý kiến)(?<!phản ánh), (?:nên |do đó |vì vậy |rất |xin )*(?P<verb>đề nghị|kiến nghị)(?!\w)"
    r"(?! (?:của|này|đó|trên|đã|chưa|được)(?!\w))"
)
_PETITION_OF = re.compile(
    r"(?:đồng ý|nhất trí|chấp thuận|thống nhất|riêng|đối|ghi nhận|tiếp thu|xem xét|giải quyết|trả lời)(?: về)?(?: với)?"
    r" (?:các |những )?"
    r"(?P<all>(?:kiến nghị|đề nghị|đề xuất) của (?P<who>(?:(?!yêu cầu|đề nghị|chỉ đạo"
    r"|giao )[^,;:.]){2,60}?) (?:về (?:việc )?)?"
    r"(?P<what>(?:cho|hỗ trợ|bổ sung|bố trí|đầu tư|xây dựng|nâng|kéo dài|cấp|điều chỉnh|giao|phân bổ|sửa chữa|mở|sớm"
    r"|miễn"
    r"|giảm|tăng|thành lập|cần|phải|thanh tra|kiểm tra|rà soát|xem xét|xử lý)(?!\w)[^,;.]{10,}?)(?= và sẽ|[,;.]|$))"
)
_DOES = re.compile(rf"(?<!\w)(?:{DOING}|cần|phải|không)(?!\w)")
"""In the text as printed, where names of offices have capital letters."""
_LISTS_THINGS = re.compile(r",? (?:bao )?gồm(?: có)?:? ")
# "…; xã nào dưới 80% thì không xét thi đua": what follows in a case goes with the order before it.
IN_CASE = re.compile(
    r"(?:trong đó|cùng với|nhất là|đặc biệt là(?! cần| phải)|gồm|qua đó|từ đó|nhằm|nếu|trường hợp|thấy"
    r"|quá hạn|ai|\w+(?: \w+){0,2} nào)(?!\w)"
)
# "quán triệt nghị quyết; các chiến lược về quốc phòng": a further thing, not a further task.
_THINGS = re.compile(r"(?:các|những|mọi|toàn bộ|việc|công tác|tình hình) (?![^.]* thì )")
_ASKS_TOO = re.compile(
    r", (?=(?:đồng thời,?|nhưng|song) (?:cũng )?(?:đề nghị|kiến nghị|đề xuất|yêu cầu|mong)(?!\w)|và (?:xin|đề nghị"
    r"|kiến nghị|đề xuất|mong)(?!\w))"
    r"| (?=và (?:rất |cũng |tha thiết )?(?:mong|đề nghị|kiến nghị) (?:chính phủ|quốc hội|nhà nước|trung ương|tỉnh|ubnd"
    r"|hđnd|các (?:bộ|cấp|ngành|sở|cơ quan)|bộ|sở)(?!\w))"
)
_ASKING = re.compile(r"(?<!\w)(?:đề nghị|kiến nghị|đề xuất|yêu cầu|mong|xin)(?!\w)")


def _asked_apart(body: Body, pieces: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """`pieces` cut where a second thing is asked for: "đề xuất …, đồng thời đề nghị …"."""
    found = []
    for start, end in pieces:
        at = start
        for cut in _ASKS_TOO.finditer(body.lowered, start, end):
            if cut[0] == " " and _ASKING.search(body.lowered, at, cut.start()) is None:
                continue
            found.append((at, cut.start()))
            at = cut.end()
        found.append((at, end))
    return found


class Requests:
    """What is asked for."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self.body, self.speakers, self.asking, self.moves = course.body, course.speakers, course.asking, course.moves

    def named_petitions(self, sentence: Sentence) -> None:
        """ "đồng ý với kiến nghị của UBND tỉnh A về việc …": a petition told by whom it went to."""
        if " là " in sentence.lowered and (plea := _PLEA.search(sentence.lowered)) is not None:
            self._plea(sentence, plea)
        if "nghị của " not in sentence.lowered and "xuất của " not in sentence.lowered:
            return
        for match in _PETITION_OF.finditer(sentence.lowered):
            # "đề xuất của Sở Xây dựng": a name, nothing to be built.
            if sentence.text[match.start("what")].isupper():
                continue
            start, end = (sentence.start + at for at in match.span("all"))
            who = sentence.text[match.start("who") : match.end("who")]
            content = sentence.start + match.start("what")
            self.moves.append(Move(PETITION, start, end, content, None, who, None, sure=True))

    def _plea(self, sentence: Sentence, plea: re.Match[str]) -> None:
        """ "Điều bà con mong nhất là …", "Nguyện vọng của xã là …": a petition told as what somebody wishes for."""
        named = "who" if plea["who"] else "whose"
        who = sentence.text[plea.start(named) : plea.end(named)] if plea[named] else None
        start, end = trimmed(self.body.text, sentence.start, sentence.end)
        speaker = self.speakers.person if who is None else None
        if sentence.text[:1] in '“"':
            behind = [m.who for m in self.speakers.mentions(sentence.start + plea.end(), end) if m.who]
            who, speaker = (None, behind[-1]) if behind else (who, speaker)
        content = sentence.start + plea.end()
        self.moves.append(Move(PETITION, start, end, content, speaker, who or self.speakers.voice, None, sure=True))

    def asks_in_passing(self, sentence: Sentence) -> bool:
        """ "Trạm y tế còn thiếu thuốc, đề nghị …": what voters go on to ask for, behind what is wrong."""
        somebody = self.speakers.person is not None or self.speakers.voice is not None
        if not somebody or self.speakers.paragraph != self.course.paragraph or self.speakers.leads:
            return False
        made = False
        for start, end in parts(self.body.text, sentence.start, sentence.end):
            ask = _IN_PASSING.search(self.body.lowered, start, end)
            if ask is not None and not self.speakers.mentions(sentence.start, ask.start()):
                address, after = addressee_after(self.body, ask.end(), end)
                self.course.add(Asked(PETITION, address, after), ask.start("verb"), end)
                self.course.goes_on(PETITION, address, None)
                made = True
        return made

    def asks_when(self, sentence: Sentence) -> bool:
        """ "Cử tri hỏi: Bao giờ cầu được sửa?": who lead nobody ask for what they ask about."""
        if self.speakers.leads:
            return False
        here = self.speakers.paragraph == self.course.paragraph
        when = _WHEN_AT_LAST.search(sentence.lowered) if here else None
        if when is None:
            return False
        at = sentence.start + when.start()
        self.course.add(Asked(PETITION, None, at), sentence.start, sentence.end)
        return True

    def opines(self, sentence: Sentence, verbs: Sequence[Said]) -> bool:
        """ "Đại biểu A cho rằng, dự thảo cần bổ sung …": what a deputy holds to be needed is asked for."""
        first = verbs[0]
        if first.past:
            return False
        self.speakers.take(first, self.course.paragraph)
        person = self.speakers.person
        if person is None or person.chosen is None or person.posts or self.speakers.leads:
            return False
        made = False
        for start, end in parts(self.body.text, sentence.start, sentence.end):
            needs = MODAL.search(self.body.lowered, max(start, first.end), end)
            if needs is not None and not tells_want(self.body.lowered[max(start, first.end) : needs.start()]):
                self.course.add(Asked(PETITION, None, max(start, first.end)), start, end)
                made = True
            elif made and (further := next((v for v in verbs if start <= v.at < end), None)) is not None:
                self.course.add(Asked(PETITION, *addressee_after(self.body, further.end, end)), start, end)
        if made:
            self.course.goes_on(PETITION, None, None)
        return made

    def brought_up(self, sentence: Sentence) -> bool:
        """ "Cử tri kiến nghị các vấn đề: …; …": each item asks for something, tells what is wrong, or does neither."""
        listed = brought_up(self.body, sentence)
        if listed is None:
            return False
        if listed.who is not None:
            self.speakers.take(
                Said(sentence.start, sentence.start, "phản ánh", listed.who, past=False), self.course.paragraph
            )
        ends = bool(listed.asked) and listed.asked[-1][1] >= sentence.end - 1
        self.course.goes_on(PETITION if ends else None, None, None)
        for start, end in listed.asked:
            own, after = self.asking.subject(start, end)
            self.course.add(Asked(PETITION, own, after if own else start), start, end)
        return True

    def hears(self, sentence: Sentence) -> None:
        """ "Cử tri đã gửi tới đại biểu 12 kiến nghị. Trong đó, đề nghị …": those whose words follow speak."""
        if (who := who_gave(sentence)) is not None:
            told = Said(sentence.start, sentence.start, "phản ánh", who, past=False)
            self.speakers.take(told, self.course.paragraph)
            self.course.goes_on(None, None, None)

    def charged(self, sentence: Sentence) -> bool:
        """ "Sở Công Thương được giao tổ chức …": an instruction told from its addressee, by who instructed before."""
        if not self.speakers.leads or " được " not in sentence.lowered:
            return False
        matter = matter_at(self.body.lowered, sentence.start, sentence.end)
        by = _BY_WHAT.match(self.body.lowered, matter, sentence.end)
        charged = _CHARGED.match(self.body.lowered, by.end() if by else matter, sentence.end)
        if charged is None and (first := self.speakers.mentions(matter, matter + 1)) and first[0].kind != "title":
            charged = _CHARGED_PERSON.match(self.body.lowered, matter, sentence.end)
        recent = any(
            move.kind == DIRECTIVE and move.speaker is self.speakers.person and move.voice == self.speakers.voice
            for move in self.moves[-_RECENT:]
        )
        if charged is None or not recent:
            return False
        who = self.body.text[charged.start("who") : charged.end("who")]
        for start, end in parts(self.body.text, sentence.start, sentence.end):
            own, after = self.asking.subject(start, end) if start > charged.end() else (None, charged.end())
            self.course.add(Asked(DIRECTIVE, own or who, max(start, after)), start, end)
        self.course.goes_on(DIRECTIVE, who, None)
        return True

    def asks(self, sentence: Sentence, asked: Sequence[Said], verbs: Sequence[Said]) -> bool:  # noqa: PLR0912
        """Make moves of a sentence that asks for something; False when it only tells of asking."""
        asked = [said for said in asked if not said.past]
        if not asked:
            return all(said.past for said in verbs)
        for said in verbs:
            if said.at < asked[0].at:
                self.speakers.take(said, self.course.paragraph)
        nobody = self.speakers.person is None and self.speakers.voice is None
        if nobody and asked[0].subject is None and asked[0].verb in ORDERING:
            # "Chủ tịch UBND tỉnh kiểm tra dự án. Yêu cầu các sở …": by whoever was spoken of last.
            before = self.speakers.mentions(0, sentence.start)
            if before:
                self.speakers.take_person(before[-1])
        pieces = self._listed_whole(parts(self.body.text, sentence.start, sentence.end))
        pieces = _asked_apart(self.body, self._addressed_whole(pieces, asked[0]))
        kind: str | None = None
        address: str | None = None
        made = False
        for start, end in pieces:
            own = [said for said in asked if start <= said.at < end and not self._is_task(said, kind)]
            if own:
                found = self.asking.asked(sentence, own, start, end)
                if found is None:
                    continue
                if found.kind == DIRECTIVE and self._pleads_on(found, own[0]):
                    found = found._replace(kind=PETITION)
                if kind == PETITION and own[0].subject is None and own[0].verb in DEEDS:
                    found = found._replace(kind=PETITION, addressee=address)
                if (
                    found.addressee is None
                    and own[0].subject is None
                    and own[0] is verbs[0]
                    and found.kind == self.course.carrying
                ):
                    found = found._replace(addressee=self.course.addressee)
                kind, address, _ = found
                if self._only_opens(sentence, own[0], len(pieces)):
                    self.course.goes_on(kind, address, "open")
                    self.course.dispatched = False
                    return True
                self.course.add(found, start, end)
                made = True
            elif kind is not None and not any(
                start <= said.at < end and self._speaks_anew(said, kind) for said in verbs
            ):
                if made and (IN_CASE.match(self.body.lowered, start, end) or self._is_thing(start, end, kind)):
                    self.moves[-1] = replace(self.moves[-1], end=end)
                    continue
                if (
                    kind == PETITION
                    and tells_want(self.body.lowered[start:end])
                    and not asks_for(self.body, start, end)
                ):
                    continue
                body, after = self.asking.subject(start, end)
                if body is None and OFFICE.match(self.body.lowered, start):
                    body, after = addressee_after(self.body, start, end)
                self.course.add(Asked(kind, body or address, start if body is None else after), start, end)
        if made:
            self.course.carrying, self.course.addressee, self.course.listing, self.course.dispatched = (
                kind,
                address,
                None,
                False,
            )
        return made

    def _is_thing(self, start: int, end: int, kind: str) -> bool:
        """Whether a part names one more thing that the task before is about."""
        lowered = self.body.lowered
        return (
            kind == DIRECTIVE
            and _THINGS.match(lowered, start, end) is not None
            and ADDRESSEE.match(lowered, start, end) is None
            and not reads_as_order(self.body, start, end)
        )

    def _pleads_on(self, found: Asked, said: Said) -> bool:
        """Whether the body that has just petitioned asks for more: "Ngoài ra, tỉnh cũng đề nghị đưa …"."""
        if said.verb != "đề nghị" or found.addressee is not None or not self.moves:
            return False
        last, voice = self.moves[-1], self.speakers.voice
        if last.kind != PETITION:
            return False
        if self.speakers.person is not None:
            return last.speaker is self.speakers.person
        return voice is not None and last.voice is not None and last.voice.lower().endswith(voice.lower())

    def _listed_whole(self, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """`pieces`, what one of them lists of things left whole: "bổ sung 3 báo cáo, gồm: báo cáo A; báo cáo B"."""
        for index, (start, end) in enumerate(pieces[:-1]):
            things = _LISTS_THINGS.search(self.body.lowered, start, end)
            if things is None:
                continue
            kind = " ".join(self.body.lowered[things.end() : end].split()[:2])
            if kind in self.body.lowered[start : things.start()] or not reads_as_order(self.body, things.end(), end):
                return [*pieces[:index], (start, pieces[-1][1])]
        return pieces

    def _addressed_whole(self, pieces: list[tuple[int, int]], said: Said) -> list[tuple[int, int]]:
        """`pieces`, those who are addressed left whole: "giao các sở: A, B; UBND các xã: C, D triển khai"."""
        first = next((index for index, (start, end) in enumerate(pieces) if start <= said.at < end), 0)
        text, stop = self.body.text, pieces[first][1]
        several = ":" in text[said.end : stop] or text[said.end : stop].rstrip(" ;").endswith("ngành")
        named = several and ADDRESSEE.match(self.body.lowered, said.end, stop) is not None
        if first + 1 >= len(pieces) or not named or _DOES.search(text, said.end, stop):
            return pieces
        return [*pieces[:first], (pieces[first][0], pieces[first + 1][1]), *pieces[first + 2 :]]

    def _only_opens(self, sentence: Sentence, said: Said, pieces: int) -> bool:
        """Whether a sentence that asks only opens a list, here or in the sentences that follow."""
        if pieces > 1:
            return False
        if opens_list(sentence.lowered):
            return True
        return self.course.only_counts_tasks(sentence, said)

    @staticmethod
    def _is_task(said: Said, kind: str | None) -> bool:
        """Whether a body is told to propose: "đề nghị: Sở A rà soát …; các xã đề xuất …"."""
        return kind == DIRECTIVE and said.verb in ("đề xuất", "kiến nghị") and isinstance(said.subject, str)

    def _speaks_anew(self, said: Said, kind: str) -> bool:
        """Whether a further part of a sentence has a speaker of its own; "UBND các xã báo cáo" is what is asked for."""
        told = said.verb == "báo cáo" and isinstance(said.subject, str)
        return not (told or self._is_task(said, kind))
