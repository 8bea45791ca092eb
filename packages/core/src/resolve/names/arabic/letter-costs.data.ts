/** Written by `npm run train`: see docs/names-card.md. */
export const LETTER_COSTS = `
- a142 e107 h117 i148 s149 z155
ا 30 a2 c158 e67 h97 i103 o108 u80 w146 y128 abd57 ac83 aci83 ad103 ag47 agh88 ah84 aho91 al87 ama76 an86 ano66 ar95 as86 at67 az135 bag70 del70 gas66 ha46 he108 het110 ia76 is81 it77 jar74 kem66 la115 lla66 nah68 ngu66 nim66 pac66 ra103 rag78 ral93 ri154 sa120 seh67 ta112 uc70 uf129 ug79 ugh91 un97 urn66 we109 ya75 yav66 za100 zat87 zu91
أ 91 a32 e99 h123 i132 o101 u98 ab94 ak122 an140 ay88 da88 ger48
إ 103 a107 e45 h95 i60 ed66 eh79 he77 je76
آ a62 e106 i136 aa28 ah78 ai58 ar136 da72 mer33
ب a121 b4 e150 i145 p10 v110 ab38 aba55 abb51 abi79 ar124 av137 ba28 bb32 bbe63 bbi50 be25 bea86 bed76 beh59 ben67 bes58 bi42 biy59 bo43 bou49 bu36 bys85 dal58 deh67 eb64 ebb58 ebe80 ebu80 en125 enb76 epe60 epp58 gb58 hab58 ib70 ipp60 ire59 jan58 jon58 noh58 pa52 pai59 pb58 pe33 pek66 pen71 pi57 pn61 po51 pp33 ppe50 ps53 pu57 rbi54 sod58 ub57 uba48 ubb54 up71 yp71 ype59
ت 66 a147 c110 d125 i129 s125 t2 u133 z108 abo58 at51 ate69 ato83 att66 ch131 cht75 des66 dt44 dte71 et59 ete55 ett50 etz67 ght37 ht54 hth84 ii84 it78 ite63 itt86 oet61 ote49 oth62 ott67 sc152 ste55 ta43 te25 tea65 th55 the75 ti41 tin77 to56 tr77 tt18 tta69 tte37 tth70 ttw83 tu76 tw67 ty63 tz66 tzs69 ut66 uta61 ute54 uto62 utt86 utu54 yt83 zsa60
ث c90 s125 z65 ath38 eth59 ha98 hu84 ith41 sa86 so58 th4 tha33 the80 thi52 thu33 tth35 uth63 za83
ج a120 c103 g23 i161 j12 z95 adj50 ag70 aj42 aja49 ajj47 ar158 ca65 ch90 che96 chi76 cho74 chu58 dch50 dge45 dj33 dja55 dje43 dji50 edj43 ege55 egi59 ej78 ga45 ge21 gg43 gge139 ggi54 gh73 ghi50 gi32 gj62 go98 gu53 gue71 gy65 ich69 ig132 igo50 ij114 ja26 jab59 jar59 jaw66 je33 jen55 ji40 jin52 jj45 jo50 ju35 log50 mar51 oje51 raj51 ugh81 uj42 uja56 uje60 uzh54 zej50 zh41 zhe52
ح a145 e136 h34 ah22 aha71 ahe46 ahi69 am86 ben69 ch91 cha64 eh69 ehe42 ehh52 ha24 hab80 had36 haj50 ham35 han45 has42 he74 hes50 het42 hi59 hib41 ho88 hos36 hu64 hus47 ih35 iha48 kar42 kh94 oh54 oha57 uh42 uhe104 us108
خ g88 h93 j46 k103 q93 ach45 akh25 ben69 ch35 cha56 che64 ech88 eh111 ekh36 ge102 gh77 ha71 hal46 he95 hou40 hu71 ich101 ij124 ikh34 ka82 ke121 kh8 kha20 kho27 khu32 ku61 okh36 pou40 ukh46 yk42 ykh40
د d1 t138 z137 ab110 ad42 ada66 add49 ade51 adi52 and57 aud85 da37 dd34 dde39 ddi46 de21 der77 des65 dh68 dhe58 di43 do49 dt84 du48 dur58 ead73 ed52 edd64 ede57 edi57 edt52 ha123 id64 ide58 jde63 lah66 nad79 nen70 od75 oda64 ood55 ot84 ouk65 sed57 tdi67 tte93 ud58 udd62 ur100 wde60
ذ d102 h108 z89 ad64 ath33 dd62 de83 dh29 th63 the16 uth25 za63
ر m159 r2 ab158 ar32 ara53 ard59 are76 arr58 bir63 dr90 eph68 er16 ere74 err82 her52 hr74 ibi63 ir62 ius63 iza63 ker84 lah120 mar112 mer105 ner80 ny73 or46 ore91 oro60 orr77 osr63 ou135 our132 phe93 pr86 pra63 ra37 rd41 re28 res56 rg79 ri47 rie79 rne66 rni63 ro48 rr26 rra61 rre48 rri85 rt48 ru71 ter65 ur38 ura55 urg58 urk63 uro73 urr74 urs63 utr63 wr53 yr79
ز o163 s41 x87 z5 as138 ath72 az43 azz49 cz41 eiz51 elm51 es44 ese54 ess74 esw52 etz58 ez56 eze49 gs65 hez51 is102 ise58 itz51 iz42 nze51 nzi52 ose62 oze76 sa144 se49 ses59 ss117 sw75 sz49 tz68 uze67 za29 ze30 zh62 zi43 zie50 zou46 zu38 zy77 zz25
س 154 a124 c53 e153 i152 o148 s3 u129 x101 z83 ac130 am107 as54 asa63 ase61 ash139 asi125 ass73 aw104 ben88 ce34 ci132 es52 ese108 esl59 ess51 est58 ets72 gar67 hes79 hos126 hs115 is43 iss55 ist59 js72 jss63 kx57 ms59 nso59 os64 ose68 ous78 res75 rkh59 sa44 sar84 say58 sc71 se31 see62 ses68 si50 sig65 sli59 so51 sob59 soe66 sou60 ss20 ssa73 sse37 ssi57 st73 su35 sum84 sz58 ts56 us53 use56 uss60 usu62 ze85 zic59 zy62
ش c88 h87 s60 t132 x76 abu46 ach55 as87 ash33 azh51 ben66 cc94 ce91 cel54 ch14 cha44 che27 chi55 chs55 ci72 esc51 ha74 hae52 haw55 he73 heh53 hi90 hs52 hti51 ich52 ick64 is104 ish43 mal51 sa142 sab62 sc55 sch14 sci46 se159 sh7 sha26 she32 shi34 sho45 ss117 sse91 ssh47 sy51 sz61 uch41 uj72 ujg72 use66 ush75 xi62 xia71 zcz51 ze89
ص a143 e154 o137 s57 z114 ab77 af70 ahi38 as34 asi30 ass28 az64 ce78 ceu35 ec35 es94 ese51 iss54 nas35 osa35 sa22 sab58 sad37 sai43 se74 seb35 si42 so124 ss68 ssa42 sse74 ssi49 sso42 us36 usa36 uss37
ض d77 h100 i138 t121 ad26 adh53 aze31 da44 de161 dh28 ed36 id35 oda40 uad32 ud37 yz26 zi84 ziy27
ط t45 at38 att33 bat35 et74 ett46 it51 otl35 ta25 tal55 te78 ti56 to84 tt83 tti39 tu41 ut31 uta48 utt38
ظ o127 z76 az24 aze36 dh38 dhi19 ha82 iz40 uz24
ع 72 a54 e100 i104 o91 u99 aa23 ab57 ai72 ak73 am136 ash73 az130 lsa45 ob40 sab49 sal42 sha125 ua50
غ g5 h116 j126 agh47 ck114 eg88 ege50 egg58 egh70 ga53 gai53 gar60 ge50 gg36 gga55 gge42 ggi75 ggy55 gh26 gha33 ghe45 gho43 ghr52 ghu57 gi125 gil60 go52 gu28 gue38 gy76 ha84 haz54 hu97 ig67 ogh58 ug60 ugh53 ugu60 ve92 weg52
ف b147 e155 f7 p135 u146 v6 w42 af37 av120 ave64 aw91 ben84 bv60 ef62 efe93 eff50 ev55 eve58 evi52 ew107 fa30 fe32 ff24 ffe41 ffi75 fi40 fig59 fo74 fou81 fu42 fv56 hev64 hfi56 if77 ifa58 ou128 ouf62 ov47 ove51 pfe55 ph34 phe47 phi55 saf55 tf76 uf55 ufa48 uve83 va75 ve32 ved56 vi43 vie55 vil72 vin57 vy52 wa159 we69 wet63 wi133 wu58 zew55
ق a106 c121 e163 g79 i143 k62 q25 u136 ac33 agh54 ak30 aka46 akk37 aq21 aqq27 ar96 as120 ca38 con37 cy37 egh52 ek43 eq46 ga60 ge103 gh64 gha72 ghe65 gu65 gua37 hog63 ig63 ik45 iq26 ka43 kas38 kav63 ke67 ki53 ku55 og54 oga37 ouk46 qa25 qe38 qi37 qu46 qua37 shg37 ug54 ugg37 ugu45 uq28 yg37 yqu63
ك a132 c15 g83 k5 q40 aca59 acc73 ah116 ak68 aka57 ake53 aki65 ca92 cai58 car61 cc32 cca54 cch49 ch56 che90 chi72 cho62 cht63 ck21 ckc59 cke38 ckh72 cki60 co48 cq58 cqu53 cu79 eck61 eg62 ek69 ekk55 ga81 gg102 gk54 gu107 gue88 hke58 ic68 ich72 ick57 ik82 jk73 jka59 ka38 kar104 ke30 kei71 kh103 kho85 ki39 kk45 kke52 kki59 kr86 ku56 kub79 kut64 kw67 lk70 lke53 og73 ok64 oke53 oki75 qu38 que47 qui59 sc71 tak65 uk44 zk62
ل 57 b153 i165 l2 n163 al44 ala52 ale66 all46 alo76 ann74 aus60 bdu58 bul60 dle55 el27 ela115 eld66 ell36 elo60 erl60 fl60 gl42 gli59 hel61 hl40 hle62 hol86 il51 ile69 ilh84 ill65 ilu62 kil77 la34 lai60 ld55 le23 les54 li36 lie114 lit78 ll16 lla74 lle33 lli52 llo65 lo65 lu55 ly80 oul76 ple79 rle84 sah60 sle60 tle102 ul49 wle73 zi144
م a116 e131 i155 m1 o135 r161 u95 am32 ama62 ame74 ami53 amm57 che103 ed117 eem74 em44 eme55 emm80 es120 ham67 hiy67 hm52 hma59 hme59 im44 ima60 ita58 lah67 lm73 ma26 me27 mi39 mm30 mma63 mme36 mmo58 mo44 mot83 mou51 mu39 ndi58 nm79 nme57 om56 ome72 um45 uma68 yam58 zma59
ن e154 l146 m157 n1 r162 ain87 an38 ana76 ane67 ann61 ash96 ben88 cin71 efe64 en25 ena75 ene56 eni63 enn67 ens63 ent69 glu63 gn48 gna63 gne59 gno63 gun124 hen69 hin63 hkh63 hn57 hne56 hon63 hua63 hun58 ien82 ign55 in28 ine53 inn84 int62 jn90 kn50 kno68 lan65 na54 nau68 nc57 nd48 ne26 net77 ng65 ngt78 ni54 nip63 nir81 nn25 nna57 nne40 nni78 nno62 no63 nou63 ns64 nt48 nu73 nus89 ny67 on39 pae63 ren89 rne88 se132 sne59 tra63 um89 un52 una53 une63 ung65 uno91
ه 145 a133 e65 g140 h5 i115 r98 s133 t84 ah45 aha56 ahe71 ais47 aug51 bih67 dh82 egh63 eh129 ehe98 gh81 ha46 had115 han87 hay81 he32 hen105 hi61 ho63 hob52 hu44 hy54 ih62 iho51 is144 lah101 lux51 me149 oh126 oha51 rs51 st58 uh66 uha46 uhe56 ya89 yoe51
و 135 a113 e99 i147 o4 u12 v104 w22 y149 aa108 al91 aou83 au37 aud56 aul65 aus134 aut60 aux52 av54 aw39 awa59 awe84 aww62 awy91 bou85 bu166 che110 chu73 cio65 doc73 ea106 eau47 ed93 eu75 euw65 eux65 ev75 eva82 ew81 gto65 hau65 hev73 hho66 ho48 hu55 hut77 io69 iu65 low71 mu98 ngc65 nop65 oc83 ock73 od69 oe47 oeb81 of79 og71 oh57 on104 oo35 ot50 ou21 oue66 oug65 oux57 ow36 owe62 owi89 rau70 ro89 row78 shw65 so137 sot73 sut65 tle91 uc68 ue53 ugh88 uh65 uir65 uo84 ur111 us79 uw58 uwa55 uy64 uz94 va57 wa41 wan80 war75 we42 wed77 wel94 wh52 whe65 wi62 wil70 wis71 wo39 woh66 woo61 yeo64 yo103 yu60 zo61
ي 63 a93 b145 e10 h108 i6 j54 l160 o143 p146 u96 y17 ae80 ai56 aig83 aju67 all94 ay44 aye69 ayw92 ayy62 bel71 ben96 bza67 chi72 ci55 cin79 deh75 ea46 eb84 ech74 ee63 eer70 eh115 ei55 eig95 el115 ela77 ell118 en111 ep78 er108 es76 esh67 et71 ey34 gi99 gun68 ha158 hay70 he55 hea60 hei79 hel121 her113 hey63 hi40 hia72 hie68 hij68 hiy73 hu99 hy88 ia75 ie33 ig59 igh58 ihi93 ij52 ijs86 il107 ill67 ing67 is93 it118 ium67 iy44 je78 ji79 kh121 le162 lie72 ll95 lyi67 met79 nbe68 nbi67 net71 ney81 ngn67 ni97 nie66 ny145 oeh67 oij68 ol80 our67 oy91 rao67 rdi67 re122 ree79 rel86 ri90 ry79 seg68 si134 tet71 uer94 uil67 vey67 way64 we148 wel77 wic67 wie83 ya69 ye37 yi52 yit76 yo71 ys68 yu113 yy94
ى 97 a84 e125 i91 y74 ee43 key27 ow74 sa131 ti79 ty46 wa68
ء a116 ao10 dra7
ؤ o160 u91 oa8 ou71
ة a52 e108 i143 s136 ah37 da126 eh18 et64 ne101 rah42 ugh51 ya66 yah29 yeh40 yh39 yya34 zat43
اب i104
ات a105 e109
اج j106
اد i104
ار e106 h91
اس s117
اض i104
اط t117
اع a109 e105
اك c64
ال a109 b75 c113 d91 e125 f115 g82 h122 i110 j74 k66 l110 m61 n128 o119 q62 r133 s62 t91 u127 v122 w143 y119 z99
ان f85 n144 r110
او o113 u120
اي a97 i61 y55
اء a84
اؤ a118
أت u94
أح h87
أر r107
أز z99
أس s115
أص s98
أط t87
أع a103
أف f112
أك k130
أو i142 o42 u61
أي a154 i89
إح h84
إس s85
إم m87
إن n95
إي e54 i59
آي e107 i99
با a132 b153 p140
بت b133
بو p96 u95
بي b85 i138 p99 y136
تا t114
تد a112
تر t96
تز z64
تس c79 z47
تش c19 j115 q93
تو t84
تي t96
ثا s112
جي g152 i97
حا a112
حل a112 l158
خن d93
دا d122
دس s115
دو a110
دي d83 l143
را r101
رت r127 t89
رج j81
رع o103
رو o148 r115
ري b96 e156 l162 r132 y108
زع z113
سا a109 c145 s153
ست i105 s161
سح s128
سك x51
سي e102 i141
صا a111
صي i137
ضح a148
ضر k90
طر r144
طي i109
عا a77
عج j70
عد d99
عر a104
عض d94
عظ z72
عل a118
عم m141
عه a110
عو o124 u98 w110
عي i90 r117 y85
فا f123 w87
فو f82 v111
في f134 v61
قض b92
قط t116
كا a111 c105 k111
كب d93
كز x50
كس x2
كن n103
كو c93 o110
لا l127 y86
لأ a81 i136 o124 r110 s145 u113
لإ i145
لآ g94 m100
لب b59 h105
لت t83
لج g144 j53 y99
لح a93 e134 f119 h67 l107 u112
لخ h83
لد d65
لر b92 r120
لز z53
لس s92
لص s77
لض d90 h153
لط t82
لظ o128 z82
لع a86 b115 d103 g120 l122 n126 r110 s112 t97 u127 w127
لف f53
لق k143 q34
لك k77
لم m67
لن n87
له h78 m105 t107
لو w62
لي l91 y129
ما m58
مر w77
مس s138
مع a109 u83
مو m91 w93
مي i143 m84
ند n106
نع u91
نغ g89
نه n123
ني m118 n65
نة r102
ها h53
هو o105
هي h71
وا w55
وت o139 u68
وخ h113
ور r101 u97
وس e108 o111 y92
وط t132
وغ g82
وف f86 v78
ول l91
وم m101
ون o102
وي e123 u68 w103
وؤ u94
يا a116 g97 y91
يت c94 e102 i64 t118 y125
يث z93
يخ e100
يد d89 n125
ير e113 r125
يز s134 z69
يس s96
يع i132
يغ g111
يف d105 v67
يل l75
يم m110
ين n141
يه e62 t85 y97
يو e131 o91 u57
يي e117
ية e106 r107
ؤو o114 u95
`;
